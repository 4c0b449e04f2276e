/** A case number of a board, for example `AMN 2026-0123-1.3`. */
export type CaseNumber = { normalized: string; year: number; serial: number; classCode?: string };

/**
 * Reads a case number as people write it: with or without "Dnr:", the space and the class code.
 * Two writings of one number have the same `normalized` form, `AMN 2020-00922` keeping its width.
 *
 * @param prefix the board's own letters, for example `AMN`
 */
export function parseCaseNumber(text: string, prefix: string): CaseNumber | undefined {
  const pattern = new RegExp(
    `^(?:dnr:?\\s*)?${prefix}\\s*(\\d{4})-(\\d{4,5})(?:-(\\d{1,2}\\.\\d{1,2})\\.?)?$`,
    'i',
  );
  const match = pattern.exec(text.trim());
  if (match === null) return undefined;
  const [, year = '', serial = '', classCode] = match;
  return {
    normalized: `${prefix} ${year}-${serial}${classCode === undefined ? '' : `-${classCode}`}`,
    year: Number(year),
    serial: Number(serial),
    ...(classCode === undefined ? {} : { classCode }),
  };
}
