import type { Instant } from './instant';

/** The time zone in which every date that people read is written. */
const zone = 'Europe/Stockholm';

const weekdays = ['söndag', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag'] as const;
const months = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
] as const;

type LocalTime = { year: number; month: number; day: number; hour: string; minute: string };

/** `torsdag 1 februari 2018`. */
export function swedishDate(instant: Instant): string {
  const { year, month, day } = localTime(instant);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return `${weekdays[weekday] ?? ''} ${day} ${months[month - 1] ?? ''} ${year}`;
}

/** `torsdag 1 februari 2018 kl. 14.00`. */
export function swedishDateTime(instant: Instant): string {
  return `${swedishDate(instant)} kl. ${swedishTime(instant)}`;
}

/** `14.35`. */
export function swedishTime(instant: Instant): string {
  const { hour, minute } = localTime(instant);
  return `${hour}.${minute}`;
}

/** The calendar year in Sweden, which is the year of a case number. */
export function swedishYear(instant: Instant): number {
  return localTime(instant).year;
}

function localTime(instant: Instant): LocalTime {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const parts = new Map(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return {
    year: Number(parts.get('year')),
    month: Number(parts.get('month')),
    day: Number(parts.get('day')),
    hour: parts.get('hour') ?? '',
    minute: parts.get('minute') ?? '',
  };
}
