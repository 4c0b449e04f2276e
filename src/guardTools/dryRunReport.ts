import type { Mailbox } from '../guard/history/mailbox';
import { findContact } from '../guard/history/mailbox';
import type { Policy } from '../guard/policy';
import { isWithin, normalAddress } from '../guard/recipients/addresses';
import type { HistoryLine } from './historyLine';

/** How many messages there were, how many would have been asked about, and why. */
type Tally = { messages: number; prompts: number };

/** What the guard would have done with exported mail, counted without content. */
export type DryRun = {
  all: Tally;
  mailboxes: Map<string, Tally>;
  months: Map<string, Tally>;
  reasons: Map<Reason, number>;
};

/** Why a recipient outside the organisation would have been asked about. */
type Reason = 'neverWrittenTo' | 'written';

const reasonWords: Record<Reason, string> = {
  neverWrittenTo: 'Extern mottagare som aldrig fått post härifrån',
  written: 'Extern mottagare som inte brukar få sådana utskick',
};

const millisecondsPerDay = 86_400_000;

export function emptyDryRun(): DryRun {
  return { all: none(), mailboxes: new Map(), months: new Map(), reasons: new Map() };
}

function none(): Tally {
  return { messages: 0, prompts: 0 };
}

/** Counts a message that was sent or tried: asked about when an outside recipient's risk reaches the policy's. */
export function countMessage(
  run: DryRun,
  { mailbox: me, day, to }: HistoryLine,
  mailbox: Mailbox,
  risks: readonly number[],
  { domains, thresholds }: Policy,
): void {
  const unusual = to.filter(
    ({ address }, index) => (risks[index] ?? 0) >= thresholds.unusualRisk && !isWithin(address, domains),
  );
  const month = new Date(day * millisecondsPerDay).toISOString().slice(0, 7);
  for (const tally of [run.all, tallyOf(run.mailboxes, me), tallyOf(run.months, month)]) {
    tally.messages++;
    if (unusual.length > 0) tally.prompts++;
  }
  const isNew = ({ address }: { address: string }) =>
    (findContact(mailbox, normalAddress(address))?.sent ?? 0) === 0;
  const reasons = new Set(unusual.map((person): Reason => (isNew(person) ? 'neverWrittenTo' : 'written')));
  for (const reason of reasons) run.reasons.set(reason, (run.reasons.get(reason) ?? 0) + 1);
}

function tallyOf(tallies: Map<string, Tally>, key: string): Tally {
  const tally = tallies.get(key) ?? none();
  tallies.set(key, tally);
  return tally;
}

/** The dry run as lines of a table for administrators. */
export function reportLines({ all, mailboxes, months, reasons }: DryRun, { thresholds }: Policy): string[] {
  const byPrompts = [...mailboxes].sort(([, left], [, right]) => right.prompts - left.prompts);
  const byMonth = [...months].sort(([left], [right]) => (left < right ? -1 : 1));
  return [
    'Torrkörning: så ofta skulle vakten ha frågat före sändning',
    '',
    'Bara avsändare, mottagare och tid är lästa. En fråga räknas när en mottagare utanför organisationen har en',
    `risk på minst ${String(thresholds.unusualRisk).replace('.', ',')}. I drift frågar vakten bara om meddelandet också`,
    'innehåller personuppgifter eller mottagaren ser ut att vara fel, alltså mer sällan av den här orsaken.',
    '',
    row('', { messages: NaN, prompts: NaN }),
    row('Alla', all),
    '',
    'Per månad',
    ...byMonth.map(([month, tally]) => row(month, tally)),
    '',
    'Per skäl',
    ...[...reasons].map(
      ([reason, count]) => `${reasonWords[reason].padEnd(labelWidth)}${padded(String(count))}`,
    ),
    '',
    'Per brevlåda',
    ...byPrompts.map(([address, tally]) => row(address, tally)),
  ];
}

const labelWidth = 52;
const columnWidth = 12;

function padded(text: string): string {
  return text.padStart(columnWidth);
}

function row(label: string, { messages, prompts }: Tally): string {
  if (Number.isNaN(messages))
    return `${label.padEnd(labelWidth)}${['Meddelanden', 'Frågor', 'Andel'].map(padded).join('')}`;
  const share = messages === 0 ? 0 : (100 * prompts) / messages;
  const cells = [String(messages), String(prompts), `${share.toFixed(1).replace('.', ',')} %`];
  return `${label.padEnd(labelWidth)}${cells.map(padded).join('')}`;
}
