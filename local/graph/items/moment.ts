const isoDate = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,7})?)?(Z|[+-]\d\d:\d\d)?)?$/;

/** The span of dates that SharePoint stores. */
const earliestYear = 1900;
const latestYear = 8900;

/**
 * Reads yyyy-MM-dd or ISO 8601 and answers UTC in whole seconds, as SharePoint stores it; undefined for
 * anything else. A time without an offset is read as UTC.
 */
export function parseMoment(given: string): string | undefined {
  const parts = isoDate.exec(given);
  if (!parts) return undefined;
  const [, year, month, day, hour = '00', minute = '00', second = '00', offset = 'Z'] = parts;
  const date = `${year ?? ''}-${month ?? ''}-${day ?? ''}`;
  const midnight = new Date(`${date}T00:00:00Z`);
  const parsed = new Date(`${date}T${hour}:${minute}:${second}${offset}`);
  if (Number.isNaN(midnight.getTime()) || Number.isNaN(parsed.getTime())) return undefined;
  // A day that the month does not have rolls over into the next month.
  if (midnight.toISOString().slice(0, 10) !== date) return undefined;
  const within = Number(year) >= earliestYear && Number(year) <= latestYear;
  return within ? `${parsed.toISOString().slice(0, 19)}Z` : undefined;
}
