import { build } from 'esbuild';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const source = join(__dirname, '../../../local/teams/page');

/** Builds the Teams page into a folder of its own, so that the test shows what the sources are now. */
export async function buildPage(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'teams-page-'));
  await build({
    entryPoints: [join(source, 'main.ts')],
    outdir: folder,
    bundle: true,
    format: 'iife',
    target: 'es2022',
    logLevel: 'warning',
  });
  for (const name of ['index.html', 'style.css', 'icon.svg']) cpSync(join(source, name), join(folder, name));
  return folder;
}
