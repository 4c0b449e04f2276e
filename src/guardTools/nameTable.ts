/**
 * Builds src/guard/text/names/nameTable.ts from the name statistics of Statistics Sweden.
 *
 *   npm run name-table -- <folder with scb_tilltalsnamn.tsv, scb_efternamn.tsv and sv_kommuner.csv>
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseNames, readCounts } from './chooseNames';
import { encodeNames, moduleText } from './encodeNames';

const TARGET = 'src/guard/text/names/nameTable.ts';

/** Bytes the module may take, so that the bundle of the mail events keeps within its own limit. */
const LARGEST = 60_000;

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Usage: npm run name-table -- <folder with the files of SCB>');

const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const municipalities = read('sv_kommuner.csv')
  .split('\n')
  .slice(1)
  .map((line) => (line.split(',')[1] ?? '').replace(/s? kommun$/, '').toLowerCase());
const names = chooseNames(
  readCounts(read('scb_tilltalsnamn.tsv')),
  readCounts(read('scb_efternamn.tsv')),
  new Set(municipalities),
);
const text = moduleText(encodeNames(names));
if (text.length > LARGEST) throw new Error(`The table takes ${text.length} bytes, more than ${LARGEST}.`);
writeFileSync(TARGET, text);
process.stdout.write(`${TARGET}: ${names.size} names, ${text.length} bytes\n`);
