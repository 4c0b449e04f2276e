/** Whatever the computer's own clock zone is, people here mean Swedish time. */
const zone = 'Europe/Stockholm';

/** Date `yyyy-mm-dd` and time `hh:mm` as the browser's fields hold them. */
export type LocalMoment = { date: string; time: string };

/** The Swedish date and time of an instant. */
export function toLocal(instant: Date): LocalMoment {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const part = (type: string) =>
    format.formatToParts(instant).find((found) => found.type === type)?.value ?? '';
  return {
    date: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  };
}

/** The instant of a Swedish date and time as ISO 8601; an empty text when either is missing or impossible. */
export function toInstant({ date, time }: LocalMoment): string {
  const asUtc = Date.parse(`${date}T${time}:00.000Z`);
  if (date === '' || time === '' || Number.isNaN(asUtc)) return '';
  const first = asUtc - offsetAt(asUtc);
  return new Date(asUtc - offsetAt(first)).toISOString();
}

/** How far Swedish time is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number): number {
  const { date, time } = toLocal(new Date(instant));
  return Date.parse(`${date}T${time}:00.000Z`) - Math.floor(instant / 60_000) * 60_000;
}

/** `torsdag 1 februari 2018`, empty for no date: the weekday lets people see a slip. */
export function dateWithWeekday(date: string, language: string): string {
  const instant = Date.parse(`${date}T12:00:00.000Z`);
  if (Number.isNaN(instant)) return '';
  const format = {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  } as const;
  return new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', format).format(new Date(instant));
}

/** `14.35` in Swedish, `14:35` in English. */
export function clock(instant: Date, language: string): string {
  const { time } = toLocal(instant);
  return language === 'sv' ? time.replace(':', '.') : time;
}

/** `torsdag 1 oktober 2026 kl. 16.24`. */
export function dateAndClock(instant: Date, language: string): string {
  const at = language === 'sv' ? 'kl.' : 'at';
  return `${dateWithWeekday(toLocal(instant).date, language)} ${at} ${clock(instant, language)}`;
}
