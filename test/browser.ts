import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as playwright } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

/**
 * Starts the Chromium that lies in the npm package. Its own list of arguments is left out: it turns off the
 * web's security rules (CORS, CSP), which these tests are about.
 */
export function launchBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: unpackedChromium(),
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--font-render-hinting=none'],
  });
}

/** What axe finds on the page by the rules of WCAG 2.2 AA: one line per violation, with the places. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const run = `axe.run(document, { runOnly: ${JSON.stringify(tags)} }).then((result) =>
    result.violations.map((found) => found.id + ': ' + found.nodes.map((node) =>
      node.target.join(' ') + ' ' + (node.any[0] ? node.any[0].message : '')).join(' | ')))`;
  return page.evaluate<string[]>(run);
}

/** Unpacks once for this machine, aside and then renamed, so that no test worker sees half a file. */
function unpackedChromium(): string {
  const folder = join(tmpdir(), 'lex-sarah-chromium-147.0.0');
  if (existsSync(folder)) return join(folder, 'chromium');
  const unpacking = mkdtempSync(`${folder}-`);
  // The package unpacks into the temporary folder of its process, so it gets a process of its own.
  const script = `require(${JSON.stringify(require.resolve('@sparticuz/chromium'))}).executablePath()`;
  execFileSync(process.execPath, ['-e', script], { env: { ...process.env, TMPDIR: unpacking } });
  try {
    renameSync(unpacking, folder);
  } catch {
    // Another worker was first.
    rmSync(unpacking, { recursive: true, force: true });
  }
  return join(folder, 'chromium');
}
