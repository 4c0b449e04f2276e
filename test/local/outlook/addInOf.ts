import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AddIn } from '../../../local/outlook/manifest/addIn';
import { parseManifest } from '../../../local/outlook/manifest/manifest';
import { exampleAddIn } from './startedOutlook';

/** The example add-in as its manifest describes it, with what a test says otherwise. */
export function addInOf(change: Partial<AddIn> = {}): AddIn {
  const xml = readFileSync(join(exampleAddIn, 'manifest.xml'), 'utf8');
  return { ...parseManifest(xml, { distOutlook: exampleAddIn, language: 'sv-SE' }), ...change };
}
