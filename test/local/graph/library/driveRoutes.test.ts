import { errorOf, rowsOf, site, startRig } from '../rig';
import type { Json, Reply, Rig } from '../rig';

let rig: Rig;
let drive: string;
beforeAll(async () => {
  rig = await startRig();
  drive = `/drives/${String((await rig.call('GET', `${site}/drive`)).json['id'])}`;
});
afterAll(() => rig.stop());

const unit = 327_680;

function put(path: string, body: string | Buffer, headers: Record<string, string> = {}): Promise<Reply> {
  return rig.call('PUT', path, { body: Buffer.from(body), headers });
}

/** Follows the redirect to the content, as clients do: without the token. */
async function content(path: string): Promise<Buffer> {
  const reply = await rig.call('GET', path);
  expect(reply.status).toBe(302);
  const download = await rig.call('GET', String(reply.headers['location']), { token: '' });
  expect(download.status).toBe(200);
  return download.body;
}

function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

test('the site has one library', async () => {
  const drives = rowsOf(await rig.call('GET', `${site}/drives`));
  expect(drives).toMatchObject([{ driveType: 'documentLibrary', id: drive.slice('/drives/'.length) }]);
  expect((await rig.call('GET', drive)).json).toMatchObject({ driveType: 'documentLibrary' });
  expect((await rig.call('GET', '/drives/other')).status).toBe(404);
  expect((await rig.call('GET', `${drive}/root`)).json).toMatchObject({ root: {}, folder: {} });
});

test('a file is put under a path, its folders are made, and it is read back by path and id', async () => {
  const path = encoded('Ärenden/2026-1/Anmälan nr 1.docx');
  const made = await put(`${drive}/root:/${path}:/content`, 'åäö', { 'content-type': 'text/plain' });
  expect(made.status).toBe(201);
  expect(made.json).toMatchObject({
    name: 'Anmälan nr 1.docx',
    size: 6,
    file: { mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
    parentReference: { name: '2026-1', path: `${drive}/root:/${encodeURIComponent('Ärenden')}/2026-1` },
  });
  const id = String(made.json['id']);
  for (const address of [`${drive}/root:/${path}:/content`, `${site}/drive/items/${id}/content`])
    expect((await content(address)).toString()).toBe('åäö');
  for (const address of [`${drive}/root:/${path}`, `${drive}/root:/${path}:`, `${drive}/items/${id}`])
    expect((await rig.call('GET', address)).json).toMatchObject({ id });
  const inOtherCase = encoded('ärenden/2026-1/ANMÄLAN NR 1.DOCX');
  expect((await rig.call('GET', `${site}/drive/root:/${inOtherCase}`)).json).toMatchObject({ id });
});

test('putting again replaces the content, unless the ETag is old or the name must be free', async () => {
  const path = `${drive}/root:/replace.txt:/content`;
  const first = await put(path, 'ett');
  const second = await put(path, 'två', { 'if-match': String(first.json['eTag']) });
  expect([second.status, second.json['id']]).toEqual([200, first.json['id']]);
  expect((await put(path, 'tre', { 'if-match': String(first.json['eTag']) })).status).toBe(412);
  const refused = await put(`${path}?@microsoft.graph.conflictBehavior=fail`, 'fyra');
  expect([refused.status, errorOf(refused).code]).toEqual([409, 'nameAlreadyExists']);
  const renamed = await put(`${path}?@microsoft.graph.conflictBehavior=rename`, 'fem');
  expect(renamed.json).toMatchObject({ name: 'replace 1.txt' });
  expect((await content(path)).toString()).toBe('två');
  const byId = await put(`${drive}/items/${String(first.json['id'])}/content`, 'sex');
  expect([byId.status, (await content(path)).toString()]).toEqual([200, 'sex']);
});

test('folders are made once, listed in pages by name, and removed with all they hold', async () => {
  const folder = { name: 'Mapp', folder: {} };
  const made = await rig.call('POST', `${drive}/root/children`, { json: folder });
  expect(made.status).toBe(201);
  const again = await rig.call('POST', `${drive}/root/children`, { json: folder });
  expect([again.status, errorOf(again).code]).toEqual([409, 'nameAlreadyExists']);
  const renamed = { ...folder, '@microsoft.graph.conflictBehavior': 'rename' };
  expect((await rig.call('POST', `${drive}/root/children`, { json: renamed })).json).toMatchObject({
    name: 'Mapp 1',
  });
  for (const name of ['c.txt', 'A.txt', 'b.txt'])
    await put(`${drive}/items/${String(made.json['id'])}:/${name}:/content`, name);
  const first = await rig.call('GET', `${drive}/root:/Mapp:/children?$top=2&$select=name`);
  const second = await rig.call('GET', String(first.json['@odata.nextLink']));
  expect([...rowsOf(first), ...rowsOf(second)].map(({ name }) => name)).toEqual(['A.txt', 'b.txt', 'c.txt']);
  expect((await rig.call('GET', `${drive}/root:/Mapp`)).json).toMatchObject({ folder: { childCount: 3 } });
  expect((await rig.call('DELETE', `${drive}/root:/Mapp`)).status).toBe(204);
  expect((await rig.call('GET', `${drive}/root:/Mapp/A.txt`)).status).toBe(404);
  expect((await rig.call('DELETE', `${drive}/root`)).status).toBe(403);
});

test.each(['a?b.txt', 'a*.txt', 'a|b', ' a.txt', 'a.txt.', 'CON', '~$a.docx', 'a"b', 'a<b', 'x'.repeat(401)])(
  'the name %j is refused',
  async (name) => {
    const reply = await put(`${drive}/root:/${encodeURIComponent(name)}:/content`, 'x');
    expect([reply.status, errorOf(reply).code]).toEqual([400, 'invalidRequest']);
  },
);

test('a download address is forged or told apart from the real one', async () => {
  await put(`${drive}/root:/secret.txt:/content`, 'x');
  const { headers } = await rig.call('GET', `${drive}/root:/secret.txt:/content`);
  const address = String(headers['location']);
  expect(new URL(address).hostname).toBe('127.0.0.1');
  expect((await rig.call('GET', `${address.slice(0, -2)}xx`, { token: '' })).status).toBe(404);
});

describe('an upload session', () => {
  async function begin(name: string, json: Json = {}): Promise<string> {
    const reply = await rig.call('POST', `${drive}/root:/${name}:/createUploadSession`, { json });
    expect(reply.status).toBe(200);
    expect(reply.json['expirationDateTime']).toMatch(/Z$/);
    return String(reply.json['uploadUrl']);
  }

  function piece(url: string, start: number, body: Buffer, total: number): Promise<Reply> {
    const range = `bytes ${start}-${start + body.length - 1}/${total}`;
    return rig.call('PUT', url, { token: '', body, headers: { 'content-range': range } });
  }

  const whole = Buffer.from(Array.from({ length: unit + 1_000 }, (_, index) => index % 251));
  const first = whole.subarray(0, unit);
  const rest = whole.subarray(unit);

  test('takes pieces in order and makes the file with the last one', async () => {
    const url = await begin('stor.bin');
    const one = await piece(url, 0, first, whole.length);
    expect([one.status, one.json['nextExpectedRanges']]).toEqual([202, [`${unit}-`]]);
    expect((await rig.call('GET', `${drive}/root:/stor.bin`)).status).toBe(404);
    const state = await rig.call('GET', url, { token: '' });
    expect(state.json['nextExpectedRanges']).toEqual([`${unit}-`]);
    const two = await piece(url, unit, rest, whole.length);
    expect(two.status).toBe(201);
    expect(two.json).toMatchObject({ name: 'stor.bin', size: whole.length });
    expect((await content(`${drive}/root:/stor.bin:/content`)).equals(whole)).toBe(true);
    expect((await rig.call('GET', url, { token: '' })).status).toBe(404);
  });

  test('refuses an Authorization header', async () => {
    const url = await begin('auth.bin');
    const headers = { 'content-range': `bytes 0-0/1` };
    expect((await rig.call('PUT', url, { body: Buffer.from('x'), headers })).status).toBe(401);
    expect((await piece(url, 0, Buffer.from('x'), 1)).status).toBe(201);
  });

  test.each<[string, number, Buffer, number, number, string]>([
    ['a piece that has come', 0, first, whole.length, 416, 'invalidRange'],
    ['a piece ahead of its turn', unit * 2, rest, unit * 3, 400, 'invalidRequest'],
    [
      'a piece beyond its turn in a file of the same size',
      unit + 1,
      rest.subarray(1),
      whole.length,
      416,
      'invalidRange',
    ],
    ['another total size', unit, rest, whole.length + 5, 400, 'invalidRequest'],
    [
      'a piece that is no multiple of 320 KiB',
      unit,
      rest.subarray(0, 500),
      whole.length,
      400,
      'invalidRequest',
    ],
  ])('refuses %s, and goes on from where it was', async (_name, start, body, total, status, code) => {
    const url = await begin('ordning.bin', { item: { '@microsoft.graph.conflictBehavior': 'replace' } });
    await piece(url, 0, first, whole.length);
    const refused = await piece(url, start, body, total);
    expect([refused.status, errorOf(refused).code]).toEqual([status, code]);
    expect([200, 201]).toContain((await piece(url, unit, rest, whole.length)).status);
    expect((await content(`${drive}/root:/ordning.bin:/content`)).equals(whole)).toBe(true);
  });

  test('refuses a range that does not fit the body, or none', async () => {
    const url = await begin('range.bin');
    const headers = { 'content-range': 'bytes 0-9/10' };
    expect((await rig.call('PUT', url, { token: '', body: Buffer.from('x'), headers })).status).toBe(400);
    expect((await rig.call('PUT', url, { token: '', body: Buffer.from('x') })).status).toBe(400);
  });

  test('fails at the last piece when the name has been taken, and can rename or replace', async () => {
    await put(`${drive}/root:/tagen.txt:/content`, 'gammal');
    const failing = await piece(await begin('tagen.txt'), 0, Buffer.from('ny'), 2);
    expect([failing.status, errorOf(failing).code]).toEqual([409, 'nameAlreadyExists']);
    const behaviour = (name: string): Json => ({ item: { '@microsoft.graph.conflictBehavior': name } });
    const renamed = await piece(await begin('tagen.txt', behaviour('rename')), 0, Buffer.from('ny'), 2);
    expect([renamed.status, renamed.json['name']]).toEqual([201, 'tagen 1.txt']);
    const replaced = await piece(await begin('tagen.txt', behaviour('replace')), 0, Buffer.from('ny'), 2);
    expect([replaced.status, replaced.json['name']]).toEqual([200, 'tagen.txt']);
  });

  test('waits for an explicit end when the commit is deferred', async () => {
    const url = await begin('senare.txt', { deferCommit: true });
    const last = await piece(url, 0, Buffer.from('x'), 1);
    expect([last.status, last.json['nextExpectedRanges']]).toEqual([202, []]);
    expect((await rig.call('GET', `${drive}/root:/senare.txt`)).status).toBe(404);
    expect((await rig.call('POST', url, { token: '' })).status).toBe(201);
  });

  test('is cancelled by DELETE', async () => {
    const url = await begin('avbruten.txt');
    expect((await rig.call('DELETE', url, { token: '' })).status).toBe(204);
    expect((await piece(url, 0, Buffer.from('x'), 1)).status).toBe(404);
  });
});
