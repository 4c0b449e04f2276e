import { learnReceived, learnSent } from '../guard/history/learning';
import type { Mailbox } from '../guard/history/mailbox';
import { emptyMailbox } from '../guard/history/mailbox';
import { unusualRecipients } from '../guard/history/unusual';
import { policy } from '../guard/policy';
import type { DryRun } from './dryRunReport';
import { countMessage, emptyDryRun, reportLines } from './dryRunReport';
import type { HistoryLine } from './historyLine';
import { parseHistoryLine } from './historyLine';

/** More digits than a threshold over a hundred thousand messages can tell apart. */
const riskDigits = 9;

/**
 * Replays exported mail headers, JSON lines in time order, through one memory a mailbox, and writes for each
 * line `{id, recipients: [{address, risk}], risk}`, scored on what that mailbox had seen before. Sent and
 * received messages are learned afterwards, probes are not. With `report`, writes the administrators' dry run
 * instead. Throws an `InvalidLine` for a line it cannot read.
 */
export async function replay(
  input: AsyncIterable<string>,
  write: (line: string) => void,
  { report }: { report: boolean },
): Promise<void> {
  const mailboxes = new Map<string, Mailbox>();
  const dryRun: DryRun = emptyDryRun();
  let number = 0;
  for await (const text of input) {
    number++;
    if (text.trim() === '') continue;
    const line = parseHistoryLine(text, number);
    const mailbox = mailboxes.get(line.mailbox) ?? emptyMailbox();
    mailboxes.set(line.mailbox, mailbox);
    const risks = unusualRecipients(mailbox, line.mailbox, line.to, line.day).map(({ risk }) => risk);
    if (!report) write(answer(line, risks));
    else if (line.op !== 'received') countMessage(dryRun, line, mailbox, risks, policy);
    learn(mailbox, line);
  }
  if (report) for (const line of reportLines(dryRun, policy)) write(line);
}

function learn(mailbox: Mailbox, { op, mailbox: me, from, to, day }: HistoryLine): void {
  if (op === 'sent') learnSent(mailbox, me, to, day);
  if (op === 'received') learnReceived(mailbox, me, from, to, day);
}

function answer({ id, to }: HistoryLine, risks: readonly number[]): string {
  const recipients = to.map(({ address }, index) => ({ address, risk: rounded(risks[index] ?? 0) }));
  const risk = recipients.reduce((most, recipient) => Math.max(most, recipient.risk), 0);
  return JSON.stringify({ id, recipients, risk });
}

function rounded(risk: number): number {
  return Number(risk.toPrecision(riskDigits));
}
