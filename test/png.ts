import { readFileSync } from 'node:fs';

/** The pixel size that a PNG file declares in its header; throws when the file is not a PNG. */
export function pixelsOf(file: string): { width: number; height: number } {
  const bytes = readFileSync(file);
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error(`${file} is not a PNG`);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
