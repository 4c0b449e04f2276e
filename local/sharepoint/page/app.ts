import type { TemplateResult } from 'lit-html';
import type { GraphDrive, GraphList } from '../graphAnswers';
import { refusalText } from '../refusals';
import type { Column } from '../columns';
import { GraphRefusal } from './graph';
import type { Graph } from './graph';

export type Person = { id: string; name: string; title: string };

/** What a screen is given to work with. */
export type App = {
  graph: Graph;
  siteId: string;
  /** The signed-in person. */
  person: Person;
  lists: readonly GraphList[];
  drives: readonly GraphDrive[];
  show: (screen: Screen) => void;
  /** Goes to a place of the site, such as `#/lista/Ärenden`. */
  go: (hash: string) => void;
  /** Says something in the live region. */
  say: (sentence: string) => void;
};

export type Crumb = { text: string; href: string };

export type Screen = {
  heading: string;
  /** The places above this one, outermost first. */
  crumbs?: readonly Crumb[];
  content: TemplateResult;
};

export function listHref(list: GraphList): string {
  return `#/lista/${encodeURIComponent(list.displayName)}`;
}

export function itemHref(list: GraphList, itemId: string, what = ''): string {
  return `${listHref(list)}/rad/${itemId}${what}`;
}

export function driveHref(drive: GraphDrive, folderId = 'root'): string {
  return `#/bibliotek/${encodeURIComponent(drive.id)}/${encodeURIComponent(folderId)}`;
}

/** The list's address in Graph. */
export function listPath(app: App, list: GraphList): string {
  return `sites/${app.siteId}/lists/${list.id}`;
}

/** A fault in words for the person at the page. */
export function wordsFor(fault: unknown, columns: readonly Column[] = []): string {
  if (fault instanceof GraphRefusal) return refusalText(fault.refusal, columns);
  return 'Sidan kunde inte läsa svaret från SharePoint. Ladda om sidan.';
}

/** Why the site as a whole cannot be shown. */
export function closedSiteWords(fault: unknown, siteName: string): string {
  const outside = fault instanceof GraphRefusal && fault.refusal.status === 403;
  if (!outside) return wordsFor(fault);
  return `Du är inte medlem på webbplatsen ${siteName}. Den är för dem som handlägger ärenden.`;
}

/** Whether the fault says that somebody else has changed the item in between. */
export function isConflict(fault: unknown): boolean {
  return (
    fault instanceof GraphRefusal &&
    (fault.refusal.status === 412 ||
      (fault.refusal.status === 409 && fault.refusal.code === 'resourceModified'))
  );
}
