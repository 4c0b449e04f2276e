import { createInterface } from 'node:readline';
import { checkLine } from './check';
import { InvalidLine } from './historyLine';
import { replay } from './replay';

const usage = `Så här används kommandot:
  npm run --silent guard -- check  < mejl.jsonl       ett omdöme per mejl
  npm run --silent guard -- replay < historik.jsonl   risk per mottagare, på det förflutna
  npm run --silent guard -- replay --report < historik.jsonl   hur ofta reglerna hade frågat
`;

/** So many characters are held before they are written. */
const longestBuffer = 100_000;

const [command, option] = process.argv.slice(2);
const lines = createInterface({ input: process.stdin, crlfDelay: Infinity });
let held = '';

if (command === 'check' && option === undefined) await check();
else if (command === 'replay' && (option === undefined || option === '--report')) await replayAll();
else fail(usage, 2);
process.stdout.write(held);

/** A line that is no message is named on stderr, without its content; the others are checked all the same. */
async function check(): Promise<void> {
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim() === '') continue;
    try {
      write(JSON.stringify(checkLine(line)));
    } catch (fault) {
      fail(`Rad ${number}: ${faultOf(fault)}\n`, 1);
    }
  }
}

function faultOf(fault: unknown): string {
  if (fault instanceof SyntaxError) return 'inte JSON';
  return fault instanceof Error ? fault.message : 'kunde inte läsas';
}

/** A history is read in order, so the first line that is none ends it. */
async function replayAll(): Promise<void> {
  try {
    await replay(lines, write, { report: option === '--report' });
  } catch (fault) {
    if (!(fault instanceof InvalidLine)) throw fault;
    fail(`${fault.message}\n`, 1);
  }
}

function write(line: string): void {
  held += `${line}\n`;
  if (held.length < longestBuffer) return;
  process.stdout.write(held);
  held = '';
}

function fail(sentence: string, code: number): void {
  process.stderr.write(sentence);
  process.exitCode = code;
}
