import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressesFor } from '../../../local/addresses';
import { openInstallation } from '../../../local/installation';
import { secureRequest } from '../../../local/secureRequest';
import type { Send } from '../../../local/secureRequest';
import { personTokens } from '../../../local/sharepoint/personTokens';
import { startSignin } from '../../../local/signin/server';
import { people } from '../../../local/tenant/people';

const folder = mkdtempSync(join(tmpdir(), 'tokens-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a person's token for Graph comes from sign-in and is used until it ends", async () => {
  const installation = await openInstallation(folder);
  const addresses = addressesFor(7300);
  const signin = await startSignin({ installation, addresses, port: 0 });
  let asked = 0;
  const trusted = secureRequest(installation.ca);
  const send: Send = (url, options) => {
    asked += 1;
    return trusted(url, options);
  };
  const tokenOf = personTokens(installation, { ...addresses, signin: signin.address }, send);
  const [sara, ali] = people.map(({ id }) => id);
  const token = await tokenOf(sara ?? '');
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as object;
  expect(claims).toMatchObject({ aud: 'https://graph.microsoft.com', oid: sara });
  expect(await tokenOf(sara ?? '')).toBe(token);
  expect(await tokenOf(ali ?? '')).not.toBe(token);
  expect(asked).toBe(2);
  await signin.close();
});
