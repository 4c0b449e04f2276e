import { existsSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { Script } from 'node:vm';
import { policy } from '../../src/guard/policy';
import { findPersonalData } from '../../src/guard/text/personalData';
import { assess, textContext } from '../../src/guard/verdict';
import { bodyOf, known, mailOf } from './mails';
import { peers } from './peers';
import { probes } from './probes';

/** Runs of each measurement; the middle one counts. Slow ones get fewer. */
const mostRuns = 25;
const fewestRuns = 3;
/** So long may one measurement take, in milliseconds. */
const patience = 4000;

const sizes = [1, 10, 100, 1000];

await speed();
await quality();
await bundle();

/** The whole check of a mail beside what each peer takes for the same text, in one run. */
async function speed(): Promise<void> {
  const rows: string[][] = [];
  for (const kilobytes of sizes) {
    const text = bodyOf(kilobytes);
    const guard: string[] = [];
    let checked = 0;
    for (const recipients of [5, 20, 100]) {
      const mail = mailOf(kilobytes, recipients);
      const time = await medianOf(() => assess(mail, policy, known));
      if (recipients === 20) checked = time;
      guard.push(`${time.toFixed(2)} ms`);
    }
    const others: string[] = [];
    for (const { redact } of peers()) {
      const time = await medianOf(() => redact(text));
      others.push(`${time.toFixed(2)} ms (${(time / checked).toFixed(1)}×)`);
    }
    rows.push([`${kilobytes} KB`, ...guard, ...others]);
  }
  const names = peers().map(({ name }) => name);
  print(['mail', 'guard, 5 recipients', '20', '100', ...names.map((name) => `${name} (ratio to 20)`)], rows);
}

/** The middle of several runs after one to warm up. */
async function medianOf(work: () => unknown): Promise<number> {
  await work();
  const times: number[] = [];
  const begun = performance.now();
  while (times.length < mostRuns && (times.length < fewestRuns || performance.now() - begun < patience)) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((left, right) => left - right)[Math.floor(times.length / 2)] ?? 0;
}

/** Spans that are found or gone from the text, and sentences about nobody that are touched. */
async function quality(): Promise<void> {
  const nobody = { name: '', address: 'sara.nyqvist@bjorkstad.example' };
  const context = textContext(nobody, 2026, policy, known);
  const covers = ({ text, gold }: (typeof probes)[number]) => {
    const findings = findPersonalData('body', text, context);
    const found = gold.filter((part) => {
      const start = text.indexOf(part);
      return findings.some((finding) => finding.start < start + part.length && finding.end > start);
    });
    return { found: found.length, touched: findings.length > 0 };
  };
  const rows = [scoreOf('guard', probes.map(covers))];
  for (const { name, redact } of peers()) {
    const results = [];
    for (const { text, gold } of probes) {
      const redacted = await redact(text);
      results.push({
        found: gold.filter((part) => !redacted.includes(part)).length,
        touched: redacted !== text,
      });
    }
    rows.push(scoreOf(name, results));
  }
  print(['who', 'personal data found', 'sentences about nobody that are touched'], rows);
}

function scoreOf(name: string, results: readonly { found: number; touched: boolean }[]): string[] {
  const all = probes.reduce((sum, { gold }) => sum + gold.length, 0);
  const found = results.reduce((sum, result) => sum + result.found, 0);
  const empty = results.filter((_, index) => probes[index]?.gold.length === 0);
  return [name, `${found} of ${all}`, `${empty.filter(({ touched }) => touched).length} of ${empty.length}`];
}

/** The event bundle as Outlook gets it: its size, and how long a bare engine takes to evaluate it. */
async function bundle(): Promise<void> {
  const file = 'dist/outlook/launchevent.js';
  if (!existsSync(file)) return;
  const code = readFileSync(file, 'utf8');
  const time = await medianOf(() =>
    new Script(code).runInNewContext({ Office: { actions: { associate: () => undefined } } }),
  );
  print(
    ['event bundle', 'evaluated in a new engine'],
    [[`${(code.length / 1024).toFixed(1)} KB`, `${time.toFixed(1)} ms`]],
  );
}

function print(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  process.stdout.write(`${lines.join('\n')}\n\n`);
}
