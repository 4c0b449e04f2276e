/** What the client reads out of a manifest, in one language. Addresses are paths on the portal. */
export type AddIn = {
  id: string;
  name: string;
  permission: Permission;
  buttons: AddInButton[];
  /** The page of the runtime (web, new Windows, Mac). */
  runtimePage: string | undefined;
  /** The script of the runtime (classic Windows), a path below the add-in's folder. */
  runtimeScript: string | undefined;
  events: LaunchEvent[];
  /** Ids of the images that info bars may name. */
  images: string[];
};

/** Each level includes the ones before it. */
export const permissions = ['Restricted', 'ReadItem', 'ReadWriteItem', 'ReadWriteMailbox'] as const;

export type Permission = (typeof permissions)[number];

export type SendMode = 'PromptUser' | 'SoftBlock' | 'Block';

export type LaunchEvent = { type: string; handler: string; sendMode: SendMode };

/** A ribbon button that opens a task pane. */
export type AddInButton = {
  id: string;
  mode: 'read' | 'compose';
  label: string;
  description: string;
  icon: string | undefined;
  page: string;
  pinnable: boolean;
};

/** Why there is no add-in to run, in words for the person at the screen. */
export type AddInState = { kind: 'installed'; addIn: AddIn } | { kind: 'missing'; reason: string };
