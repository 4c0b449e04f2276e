const zone = 'Europe/Stockholm';

const fullDate = new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const shortDate = new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone,
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const parts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** "torsdag 1 februari 2018 kl. 14.00", or without the hour. Text that is no date is answered as it is. */
export function longInstant(iso: string, withTime = true): string {
  return shown(iso, fullDate, withTime);
}

/** "1 feb. 2018 kl. 14.00", or without the hour. */
export function shortInstant(iso: string, withTime = true): string {
  return shown(iso, shortDate, withTime);
}

/** The value of a date field in a form: `2018-02-01T14:00` in Sweden, or only the day. */
export function formInstant(iso: string, withTime = true): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return '';
  const local = parts.format(at).replace(' ', 'T');
  return withTime ? local.slice(0, 'yyyy-mm-ddThh:mm'.length) : local.slice(0, 'yyyy-mm-dd'.length);
}

/** The instant of a date field that was filled in with Swedish time; text that is no time stays as it is. */
export function instantOfForm(local: string): string {
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc)) return local;
  const guess = asUtc - offsetMs(asUtc);
  return new Date(asUtc - offsetMs(guess)).toISOString();
}

function shown(iso: string, format: Intl.DateTimeFormat, withTime: boolean): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const time = parts.format(at).slice('yyyy-mm-dd '.length, 'yyyy-mm-dd hh:mm'.length).replace(':', '.');
  return withTime ? `${format.format(at)} kl. ${time}` : format.format(at);
}

/** How far Swedish clocks are ahead of UTC at an instant. */
function offsetMs(at: number): number {
  return Date.parse(`${parts.format(new Date(at)).replace(' ', 'T')}Z`) - at;
}
