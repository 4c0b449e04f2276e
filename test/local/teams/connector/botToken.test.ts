import { SignJWT, UnsecuredJWT, generateKeyPair } from 'jose';
import type { CryptoKey, JWTPayload } from 'jose';
import { addressesFor } from '../../../../local/addresses';
import { makeBotTokenCheck } from '../../../../local/teams/connector/botToken';
import type { BotTokenCheck } from '../../../../local/teams/connector/botToken';
import { apps, tenant } from '../../../../local/tenant/tenant';

const addresses = addressesFor(7300);
const hour = 3600;
const now = Math.floor(Date.now() / 1000);
const good: JWTPayload = {
  iss: `${addresses.signin}/${tenant.id}/v2.0`,
  aud: 'https://api.botframework.com',
  tid: tenant.id,
  appid: apps.bot,
  exp: now + hour,
};

let key: CryptoKey;
let check: BotTokenCheck;

beforeAll(async () => {
  const pair = await generateKeyPair('RS256');
  key = pair.privateKey;
  check = makeBotTokenCheck(addresses, () => Promise.resolve(pair.publicKey));
});

const bearer = async (claims: JWTPayload): Promise<string> =>
  `Bearer ${await new SignJWT(claims).setProtectedHeader({ alg: 'RS256' }).sign(key)}`;

test("the bot's token is taken", async () => {
  expect(await check(await bearer(good))).toBe(true);
});

test.each<[string, Record<string, unknown>]>([
  ['for Graph', { aud: 'https://graph.microsoft.com' }],
  ['for the bot itself', { aud: apps.bot }],
  ['of another issuer', { iss: 'https://api.botframework.com' }],
  ['of another tenant', { tid: apps.office }],
  ['without a tenant', { tid: undefined }],
  ['of another application', { appid: apps.functions }],
  ['of no application', { appid: undefined }],
  ['that has expired', { exp: now - hour }],
  ['that never expires', { exp: undefined }],
  ['that is not valid yet', { nbf: now + hour }],
])('a token %s is not', async (_, changed) => {
  expect(await check(await bearer({ ...good, ...changed }))).toBe(false);
});

test('nor an unsigned one, nor one under another scheme', async () => {
  expect(await check(`Bearer ${new UnsecuredJWT(good).encode()}`)).toBe(false);
  expect(await check((await bearer(good)).replace('Bearer', 'Basic'))).toBe(false);
  expect(await check(undefined)).toBe(false);
});
