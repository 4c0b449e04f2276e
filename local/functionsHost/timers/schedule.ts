/** When a timer fires. */
export type Schedule = {
  /** The first time after the given one, to the second, in UTC. */
  next(after: Date): Date;
};

type Field = { low: number; high: number; names?: readonly string[] };

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);
const weekdays = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

const fields = {
  second: { low: 0, high: 59 },
  minute: { low: 0, high: 59 },
  hour: { low: 0, high: 23 },
  day: { low: 1, high: 31 },
  month: { low: 1, high: 12, names: months },
  weekday: { low: 0, high: 6, names: weekdays },
} as const satisfies Record<string, Field>;

type Times = Record<keyof typeof fields, ReadonlySet<number>>;

/** 29 February on a given weekday comes back after 28 years, or after 40 across a century's missing leap day. */
const longestGapYears = 41;

/**
 * Reads an NCRONTAB expression: `{second} {minute} {hour} {day} {month} {day of week}`, or five fields without
 * the seconds. Day and weekday must both fit. Source: the NCrontab library that the timer trigger uses.
 */
export function parseSchedule(expression: string): Schedule {
  const parts = expression.trim().split(/\s+/);
  const texts = parts.length === 5 ? ['0', ...parts] : parts;
  if (texts.length !== 6) throw new Error(`"${expression}" is not an NCRONTAB expression of six fields.`);
  const [second, minute, hour, day, month, weekday] = Object.values(fields).map((field, index) =>
    readField(texts[index] ?? '', field),
  ) as [Set<number>, Set<number>, Set<number>, Set<number>, Set<number>, Set<number>];
  const times: Times = { second, minute, hour, day, month, weekday };
  nextTime(times, new Date(), expression);
  return { next: (after) => nextTime(times, after, expression) };
}

function readField(text: string, field: Field): Set<number> {
  const values = new Set<number>();
  for (const part of text.split(',')) {
    const [range = '', step, ...rest] = part.split('/');
    const every = step === undefined ? 1 : Number(step);
    if (rest.length > 0 || !Number.isInteger(every) || every < 1) throw invalid(text);
    const [low, high] = readRange(range, step !== undefined && every > 1, field, text);
    for (let value = low; value <= high; value += every) values.add(value);
  }
  return values;
}

/** `5/10` runs from 5 to the end of the field; a range written backwards is turned round. */
function readRange(range: string, open: boolean, field: Field, text: string): [number, number] {
  if (range === '*') return [field.low, field.high];
  const [first = '', last, ...rest] = range.split('-');
  if (rest.length > 0) throw invalid(text);
  const low = readValue(first, field, text);
  if (last === undefined) return [low, open ? field.high : low];
  const high = readValue(last, field, text);
  return low <= high ? [low, high] : [high, low];
}

function readValue(text: string, { low, high, names }: Field, whole: string): number {
  const named = /^[a-z]{3,}$/i.test(text)
    ? names?.findIndex((name) => name.startsWith(text.toLowerCase()))
    : undefined;
  const value = named === undefined ? (/^\d+$/.test(text) ? Number(text) : -1) : named < 0 ? -1 : named + low;
  if (value < low || value > high) throw invalid(whole);
  return value;
}

function invalid(text: string): Error {
  return new Error(`"${text}" is not a field of an NCRONTAB expression.`);
}

function nextTime(times: Times, after: Date, expression: string): Date {
  const at = new Date(Math.floor(after.getTime() / 1000) * 1000 + 1000);
  const limit = at.getUTCFullYear() + longestGapYears;
  while (at.getUTCFullYear() <= limit) {
    if (!times.month.has(at.getUTCMonth() + 1)) {
      at.setUTCMonth(at.getUTCMonth() + 1, 1);
      at.setUTCHours(0, 0, 0);
    } else if (!times.day.has(at.getUTCDate()) || !times.weekday.has(at.getUTCDay())) {
      at.setUTCDate(at.getUTCDate() + 1);
      at.setUTCHours(0, 0, 0);
    } else if (!times.hour.has(at.getUTCHours())) at.setUTCHours(at.getUTCHours() + 1, 0, 0);
    else if (!times.minute.has(at.getUTCMinutes())) at.setUTCMinutes(at.getUTCMinutes() + 1, 0);
    else if (!times.second.has(at.getUTCSeconds())) at.setUTCSeconds(at.getUTCSeconds() + 1);
    else return at;
  }
  throw new Error(`"${expression}" is an NCRONTAB expression that never comes.`);
}
