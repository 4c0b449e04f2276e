import { request } from 'node:http';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PartHealth } from '../../../local/portal/health';
import { people } from '../../../local/tenant/people';
import { openPortal } from './openPortal';
import type { OpenPortal } from './openPortal';

const folder = mkdtempSync(join(tmpdir(), 'portal-'));
const parts: PartHealth[] = [{ part: 'graph', name: 'Graph', address: 'https://localhost:7302', up: false }];
const [sara] = people;
let portal: OpenPortal;

beforeAll(async () => {
  const files = {
    'pages/portal/index.html': '<title>Portal</title>',
    'pages/outlook/office.js': 'office',
    'addin/report.html': '<title>Report</title>',
    'secret.txt': 'secret',
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  portal = await openPortal({
    folder,
    pages: join(folder, 'pages'),
    distOutlook: join(folder, 'addin'),
    health: () => Promise.resolve(parts),
  });
});

afterAll(() => {
  portal.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Sends a path as it is written, which fetch would tidy up first. */
function statusOf(path: string, headers: Record<string, string> = {}): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(portal.url, { path, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('the portal', () => {
  test.each([
    ['/', 'text/html', '<title>Portal</title>'],
    ['/outlook', 'text/html', '<title>Outlook</title>'],
    ['/teams', 'text/html', '<title>Teams</title>'],
    ['/sharepoint', 'text/html', '<title>SharePoint</title>'],
    ['/sharepoint/', 'text/html', '<title>SharePoint</title>'],
    ['/addin/report.html', 'text/html', '<title>Report</title>'],
    ['/office.js', 'text/javascript', 'office'],
    ['/pages/outlook/office.js', 'text/javascript', 'office'],
  ])('serves %s', async (path, type, content) => {
    const answer = await fetch(portal.url + path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')?.toLowerCase()).toMatch(new RegExp(`^${type}`));
    expect(await answer.text()).toBe(content);
  });

  test.each(['/', '/outlook', '/addin/report.html', '/nothing'])(
    'lets the page %s load only its own and call the functions app',
    async (path) => {
      const policy = (await fetch(portal.url + path)).headers.get('content-security-policy');
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("connect-src 'self' http://localhost:7301");
      expect(policy).toContain("frame-src 'self'");
    },
  );

  test.each([
    '/addin/../secret.txt',
    '/addin/%2e%2e/secret.txt',
    '/addin/..%2fsecret.txt',
    '/pages/%ZZ',
    '/addin/',
  ])('keeps %s inside its folders', async (path) => {
    expect(await statusOf(path)).toBe(404);
  });

  test('answers only to the names of this machine', async () => {
    expect(await statusOf('/', { host: 'localhost:1' })).toBe(200);
    expect(await statusOf('/', { host: 'attacker.example' })).toBe(403);
  });

  test('remembers the person of a link for the other pages', async () => {
    const chosen = await fetch(`${portal.url}/teams?person=${sara?.id ?? ''}`);
    expect(chosen.headers.get('set-cookie')).toContain(`person=${sara?.id ?? ''}`);
    const nobody = await fetch(`${portal.url}/teams?person=nobody`);
    expect(nobody.headers.get('set-cookie')).toBeNull();
  });

  test('tells what runs here and which parts answer', async () => {
    const status = await (await fetch(`${portal.url}/status`)).json();
    expect(status).toEqual({ name: 'Microsoft 365 i miniatyr', portBase: 7300, folder, parts });
  });

  test('says kindly that a page is not there', async () => {
    const answer = await fetch(`${portal.url}/nothing`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('Sidan finns inte');
  });
});
