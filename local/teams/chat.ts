/** What the page and its server say to each other. Uses neither Node nor the DOM. */

/** An Adaptive Card as it travels: checked by the connector, drawn by the page. */
export type Card = Readonly<Record<string, unknown>>;

export type ChatRow = {
  personId: string;
  name: string;
  title: string;
  unit: string;
  roles: readonly string[];
  unread: number;
  /** The bot's newest message, and what a notification of it says; never the content of a card. */
  newest?: { id: string; preview: string };
};

export type ChatMessage = {
  id: string;
  from: 'bot' | 'person';
  sentAt: string;
  edited: boolean;
  deleted: boolean;
  text?: string;
  textFormat: 'markdown' | 'plain';
  /** The card as this person sees it: the answer to their last press, else the one in the message. */
  card?: Card;
  /** The card asks to be refreshed for this person, and a minute has passed since it last was. */
  refreshDue: boolean;
  /** The bot never answered for this message of the person. */
  failed: boolean;
};

export type Chat = {
  personId: string;
  name: string;
  /** `waiting`: installed here, but the bot has not yet answered that it knows. */
  app: 'ready' | 'waiting' | 'removed' | 'blocked';
  messages: readonly ChatMessage[];
};

/** A button of a card, pressed: inputs are already merged into `data`. */
export type PressedAction = {
  type: 'Action.Execute' | 'Action.Submit';
  id?: string;
  verb?: string;
  data?: unknown;
};

/** What the person gets to see after a press. */
export type PressAnswer =
  | { kind: 'card' }
  | { kind: 'message'; text: string }
  | { kind: 'sent' }
  | { kind: 'unreachable' }
  | { kind: 'slow' };

/** Sent to every open page when something in a person's chat has changed. */
export type ChatChange = { personId: string };
