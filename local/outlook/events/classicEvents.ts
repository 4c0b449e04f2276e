import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AddIn } from '../manifest/addIn';
import type { EventLine } from './engineNews';
import { runInScriptEngine } from './scriptEngine';
import { classicContext, serverHost } from './serverWorld';
import type { ServerWorldOptions } from './serverWorld';

export type ClassicEvent = Omit<ServerWorldOptions, 'onChange' | 'onRoaming'> & {
  /** The folders of the built pages (office.js) and of the built add-in. */
  pages: string;
  distOutlook: string;
  displayLanguage: string;
  handler: string;
  args: Record<string, unknown>;
  now?: Date;
  line: (line: EventLine) => void;
};

/** Runs one launch event in the classic engine; the answer stops it. */
export function runClassicEvent(event: ClassicEvent): () => void {
  const { line } = event;
  return runInScriptEngine({
    officeJs: readFileSync(join(event.pages, 'office.js'), 'utf8'),
    script: scriptOf(event.addIn, event.distOutlook),
    context: classicContext(event, event.displayLanguage),
    answer: serverHost({
      ...event,
      onChange: (change) => line({ kind: 'change', change }),
      onRoaming: (settings) => line({ kind: 'roaming', settings }),
    }),
    handler: event.handler,
    args: event.args,
    ...(event.now === undefined ? {} : { now: event.now }),
    news: (news) => line({ kind: 'news', news }),
  });
}

/** The text of the add-in's script for classic Windows; undefined when it is not built. */
export function scriptOf({ runtimeScript }: AddIn, distOutlook: string): string | undefined {
  if (runtimeScript === undefined) return undefined;
  try {
    const path = runtimeScript.replace(/^\/addin\//, '').replace(/\?.*$/, '');
    return readFileSync(join(distOutlook, path), 'utf8');
  } catch {
    return undefined;
  }
}
