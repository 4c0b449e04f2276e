import type { Person } from '../guard/message';
import { normalAddress } from '../guard/recipients/addresses';

/** One exported message. `day` is days since 1970, with fractions. */
export type HistoryLine = {
  op: 'sent' | 'received' | 'probe';
  id: string | number;
  mailbox: string;
  day: number;
  from: Person;
  to: readonly Person[];
};

/** A line that cannot be read; the message says where and why, without what the line holds. */
export class InvalidLine extends Error {
  override name = 'InvalidLine';
  constructor(number: number, problem: string) {
    super(`line ${number}: ${problem}`);
  }
}

const operations = ['sent', 'received', 'probe'] as const;
const secondsPerDay = 86_400;
/** Seconds stay below this until the year 5138, milliseconds are above it since March 1973. */
const leastMilliseconds = 1e11;

/** Reads a line of JSON; fields it does not know are left alone. */
export function parseHistoryLine(text: string, number: number): HistoryLine {
  const fail = (problem: string): never => {
    throw new InvalidLine(number, problem);
  };
  const line = parseJson(text);
  if (!isRecord(line)) return fail('not a JSON object');
  const { op, id, mailbox, time, from, to } = line;
  const operation = operations.find((known) => known === op);
  if (operation === undefined) return fail('"op" must be "sent", "received" or "probe"');
  if (typeof id !== 'string' && typeof id !== 'number') return fail('"id" must be a text or a number');
  if (typeof mailbox !== 'string' || mailbox.trim() === '') return fail('"mailbox" must be an address');
  const day = toDay(time) ?? fail('"time" must be seconds or milliseconds since 1970, or an ISO text');
  const sender = from === undefined ? { name: '', address: mailbox } : toPerson(from);
  if (sender === undefined) return fail('"from" must hold "name" and "address"');
  if (!Array.isArray(to)) return fail('"to" must be a list');
  const people = to.map((person: unknown) => toPerson(person) ?? fail('"to" must hold "name" and "address"'));
  return { op: operation, id, mailbox: normalAddress(mailbox), day, from: sender, to: people };
}

function toDay(time: unknown): number | undefined {
  if (typeof time === 'string') {
    const value = /^\d{4}-\d\d-\d\d/.test(time) ? Date.parse(time) : NaN;
    return Number.isNaN(value) ? undefined : value / 1000 / secondsPerDay;
  }
  if (typeof time !== 'number' || !Number.isFinite(time) || time < 0) return undefined;
  return (time >= leastMilliseconds ? time / 1000 : time) / secondsPerDay;
}

/** A name may be missing or empty. */
function toPerson(value: unknown): Person | undefined {
  if (!isRecord(value)) return undefined;
  const { name, address } = value;
  if (typeof address !== 'string') return undefined;
  return { name: typeof name === 'string' ? name : '', address };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
