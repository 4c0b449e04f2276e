const dayMs = 24 * 60 * 60 * 1000;
const timeZone = 'Europe/Stockholm';

/** The instant of a time of day in Sweden, a number of working days before a date. */
export function workdayBefore(now: Date, workdays: number, time: string): Date {
  let day = now.getTime();
  for (let left = workdays; left > 0;) {
    day -= dayMs;
    if (!isWeekend(new Date(day))) left -= 1;
  }
  const date = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(day));
  const asUtc = new Date(`${date}T${time.replace('.', ':')}:00Z`);
  return new Date(asUtc.getTime() - offsetMs(asUtc));
}

function isWeekend(date: Date): boolean {
  const name = new Intl.DateTimeFormat('en', { timeZone, weekday: 'short' }).format(date);
  return name === 'Sat' || name === 'Sun';
}

function offsetMs(at: Date): number {
  const there = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return new Date(`${there.format(at).replace(' ', 'T')}Z`).getTime() - at.getTime();
}
