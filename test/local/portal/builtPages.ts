import { build } from 'esbuild';
import { cpSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const local = join(__dirname, '../../../local');

/** Builds the pages of rooms into a folder of its own, as build.mjs does, so that tests show the sources. */
export async function buildPages(...rooms: readonly string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  for (const room of rooms) {
    const source = join(local, room, 'page');
    await build({
      entryPoints: [join(source, 'main.ts')],
      outdir: join(folder, room),
      bundle: true,
      format: 'iife',
      target: 'es2022',
      logLevel: 'warning',
    });
    for (const name of readdirSync(source).filter((file) => /\.(html|css|svg)$/.test(file))) {
      cpSync(join(source, name), join(folder, room, name));
    }
  }
  return folder;
}
