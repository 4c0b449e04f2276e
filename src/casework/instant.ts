/** A point in time as ISO 8601 in UTC with milliseconds, for example `2026-11-22T13:35:00.000Z`. */
export type Instant = string;

/** The instant in its one written form, or undefined when the text is not a date and time with an offset. */
export function parseInstant(text: string): Instant | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return undefined;
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds) || !isCalendarDay(text)) return undefined;
  return new Date(milliseconds).toISOString();
}

export function addHours(instant: Instant, hours: number): Instant {
  return new Date(Date.parse(instant) + hours * 3_600_000).toISOString();
}

export function isAfter(later: Instant, earlier: Instant): boolean {
  return Date.parse(later) > Date.parse(earlier);
}

/** `Date.parse` reads 30 February as 1 or 2 March; the record must not. */
function isCalendarDay(text: string): boolean {
  const [year, month, day] = text.slice(0, 10).split('-').map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
