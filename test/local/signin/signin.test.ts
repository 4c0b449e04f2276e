import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { globalAgent, request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfidentialClientApplication, type INetworkModule, type NetworkResponse } from '@azure/msal-node';
import { JwtTokenExtractor } from 'botframework-connector/lib/auth/jwtTokenExtractor';
import { decodeJwt, jwtVerify, SignJWT, type JWTPayload } from 'jose';
import { addressesFor } from '../../../local/addresses';
import { openInstallation, type Installation } from '../../../local/installation';
import { apiClaims } from '../../../local/signin/claims';
import { startSignin, type Signin } from '../../../local/signin/server';
import { createSigner, type Signer } from '../../../local/signin/signingKeys';
import { people } from '../../../local/tenant/people';
import { apps, tenant } from '../../../local/tenant/tenant';

const graph = 'https://graph.microsoft.com/.default';
const onBehalfOf = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const sara = must(people.find(({ name }) => name === 'Sara Nyqvist'));
const ali = must(people.find(({ name }) => name === 'Ali Farhadi'));

let installation: Installation;
let signin: Signin;
let signer: Signer;

beforeAll(async () => {
  installation = await openInstallation(mkdtempSync(join(tmpdir(), 'signin-')));
  signer = await createSigner(installation);
  signin = await start();
});

afterAll(async () => {
  await signin.close();
  rmSync(installation.folder, { recursive: true });
});

function start(): Promise<Signin> {
  return startSignin({ installation, addresses: addressesFor(7300), port: 0 });
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('missing');
  return value;
}

type Answer = {
  status: number;
  headers: Record<string, string>;
  text: string;
  body: Record<string, unknown>;
};

function call(
  method: string,
  path: string,
  body?: string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const url = path.startsWith('https:') ? path : `${signin.address}${path}`;
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, ca: installation.ca }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.on('end', () => {
        const isJson = answer.headers['content-type']?.includes('json') === true;
        const parsed: unknown = isJson ? JSON.parse(text) : {};
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers as Record<string, string>,
          text,
          body: parsed as Record<string, unknown>,
        });
      });
    });
    sent.on('error', reject).end(body);
  });
}

function token(form: Record<string, string>, tenantId: string = tenant.id): Promise<Answer> {
  return call('POST', `/${tenantId}/oauth2/v2.0/token`, new URLSearchParams(form).toString(), {
    'content-type': 'application/x-www-form-urlencoded',
  });
}

function control(method: string, path: string, body: unknown): Promise<Answer> {
  return call(method, path, JSON.stringify(body), {
    'content-type': 'application/json',
    'x-local-control': installation.secrets.control,
  });
}

async function personToken(personId: string): Promise<string> {
  const { body } = await control('POST', '/local/person-token', { personId, audience: 'api' });
  return String(body['accessToken']);
}

const secretForm = () => ({
  grant_type: 'client_credentials',
  client_id: apps.functions,
  client_secret: installation.secrets.functions,
  scope: graph,
});

const oboForm = (assertion: string) => ({
  grant_type: onBehalfOf,
  requested_token_use: 'on_behalf_of',
  client_id: apps.functions,
  client_secret: installation.secrets.functions,
  scope: 'https://graph.microsoft.com/User.Read',
  assertion,
});

async function clientAssertion(
  change: JWTPayload = {},
  header: { thumbprint?: string; key?: string } = {},
): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const claims: JWTPayload = {
    aud: `${signin.address}/${tenant.id}/oauth2/v2.0/token`,
    iss: apps.functions,
    sub: apps.functions,
    jti: crypto.randomUUID(),
    nbf: now,
    exp: now + 600,
    ...change,
  };
  const thumbprint = header.thumbprint ?? installation.client.thumbprintSha256;
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'PS256', 'x5t#S256': Buffer.from(thumbprint, 'hex').toString('base64url') })
    .sign(createPrivateKey(header.key ?? installation.client.key));
}

const assertionForm = (client_assertion: string) => ({
  grant_type: 'client_credentials',
  client_id: apps.functions,
  client_assertion,
  client_assertion_type: assertionType,
  scope: graph,
});

/** MSAL over node:https, trusting the installation's certificate authority. */
function network(): INetworkModule {
  const send = async <T>(
    method: string,
    url: string,
    options?: { headers?: Record<string, string>; body?: string },
  ): Promise<NetworkResponse<T>> => {
    const { status, headers, body } = await call(method, url, options?.body, options?.headers);
    return { status, headers, body: body as T };
  };
  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  };
}

type Credential = { clientSecret: string } | { certificate: true };

function msal(credential: Credential, clientId: string = apps.functions): ConfidentialClientApplication {
  const { thumbprintSha256, key } = installation.client;
  return new ConfidentialClientApplication({
    auth: {
      clientId,
      authority: `${signin.address}/${tenant.id}`,
      knownAuthorities: [`localhost:${signin.port}`],
      ...('clientSecret' in credential
        ? credential
        : { clientCertificate: { thumbprintSha256, privateKey: key } }),
    },
    system: { networkClient: network() },
  });
}

describe('msal-node', () => {
  test('gets an app-only token for Graph by secret', async () => {
    const client = msal({ clientSecret: installation.secrets.functions });
    const result = await client.acquireTokenByClientCredential({ scopes: [graph] });
    expect(decodeJwt(must(result?.accessToken))).toMatchObject({
      iss: `${signin.address}/${tenant.id}/v2.0`,
      aud: 'https://graph.microsoft.com',
      appid: apps.functions,
      appidacr: '1',
      idtyp: 'app',
      roles: ['Sites.Selected', 'User.Read.All'],
      tid: tenant.id,
    });
  });

  test('gets an app-only token for Graph by certificate, also with the assertion it has kept', async () => {
    const client = msal({ certificate: true });
    for (const skipCache of [false, true]) {
      const result = await client.acquireTokenByClientCredential({ scopes: [graph], skipCache });
      expect(decodeJwt(must(result?.accessToken))['appidacr']).toBe('2');
    }
  });

  test('is told that its secret is wrong', async () => {
    const client = msal({ clientSecret: 'wrong' });
    await expect(client.acquireTokenByClientCredential({ scopes: [graph] })).rejects.toMatchObject({
      errorCode: 'invalid_client',
      message: expect.stringContaining('AADSTS7000215') as string,
    });
  });

  test('acts on behalf of each person by certificate', async () => {
    const client = msal({ certificate: true });
    const scopes = ['https://graph.microsoft.com/User.Read'];
    for (const person of [sara, ali]) {
      const oboAssertion = await personToken(person.id);
      const result = must((await client.acquireTokenOnBehalfOf({ oboAssertion, scopes })) ?? undefined);
      expect(result.account).toMatchObject({
        homeAccountId: `${person.id}.${tenant.id}`,
        username: person.mail,
        name: person.name,
      });
      expect(decodeJwt(result.accessToken)).toMatchObject({
        aud: 'https://graph.microsoft.com',
        oid: person.id,
        scp: 'Sites.ReadWrite.All User.Read',
      });
    }
  });

  test('is told that the assertion of the person is not ours', async () => {
    const client = msal({ clientSecret: installation.secrets.functions });
    const [head, payload, signature] = (await personToken(sara.id)).split('.') as [string, string, string];
    const forged = `${head}.${payload}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
    const scopes = ['https://graph.microsoft.com/User.Read'];
    await expect(client.acquireTokenOnBehalfOf({ oboAssertion: forged, scopes })).rejects.toMatchObject({
      errorCode: 'invalid_grant',
      message: expect.stringContaining('AADSTS50013') as string,
    });
  });

  test("gets the bot's token for the Bot Framework", async () => {
    const client = msal({ clientSecret: installation.secrets.bot }, apps.bot);
    const scopes = ['https://api.botframework.com/.default'];
    const result = await client.acquireTokenByClientCredential({ scopes });
    const claims = decodeJwt(must(result?.accessToken));
    expect(claims).toMatchObject({ aud: 'https://api.botframework.com', appid: apps.bot });
    expect(claims['roles']).toBeUndefined();
  });
});

describe('the token endpoint refuses', () => {
  const without = (name: string) => {
    const form: Record<string, string> = { ...secretForm() };
    Reflect.deleteProperty(form, name);
    return form;
  };

  test.each<[string, () => Record<string, string>, number, string, number]>([
    ['a form without grant type', () => without('grant_type'), 400, 'invalid_request', 900144],
    [
      'a grant that does not exist',
      () => ({ ...secretForm(), grant_type: 'barter' }),
      400,
      'unsupported_grant_type',
      70003,
    ],
    ['a form without client', () => without('client_id'), 400, 'invalid_request', 900144],
    [
      'an unknown client',
      () => ({ ...secretForm(), client_id: crypto.randomUUID() }),
      400,
      'unauthorized_client',
      700016,
    ],
    ['a wrong secret', () => ({ ...secretForm(), client_secret: 'x' }), 401, 'invalid_client', 7000215],
    ['a client without credential', () => without('client_secret'), 401, 'invalid_client', 7000218],
    [
      "another application's secret",
      () => ({ ...secretForm(), client_secret: installation.secrets.bot }),
      401,
      'invalid_client',
      7000215,
    ],
    ['a public client', () => ({ ...secretForm(), client_id: apps.office }), 401, 'invalid_client', 700025],
    ['a form without scope', () => without('scope'), 400, 'invalid_request', 900144],
    [
      'one permission instead of all',
      () => ({ ...secretForm(), scope: 'https://graph.microsoft.com/Sites.Selected' }),
      400,
      'invalid_scope',
      1002012,
    ],
    ['two scopes', () => ({ ...secretForm(), scope: `${graph} openid` }), 400, 'invalid_scope', 1002012],
    [
      'an unknown resource',
      () => ({ ...secretForm(), scope: 'https://other.example/.default' }),
      400,
      'invalid_resource',
      500011,
    ],
    [
      'a resource where the application has no role',
      () => ({ ...secretForm(), client_id: apps.bot, client_secret: installation.secrets.bot }),
      400,
      'invalid_grant',
      501051,
    ],
  ])('%s', async (_, form, status, error, code) => {
    const answer = await token(form());
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({
      error,
      error_codes: [code],
      error_description: expect.stringMatching(
        new RegExp(`^AADSTS${code}: .+ Trace ID: \\S+ Correlation ID: \\S+`),
      ) as string,
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ$/) as string,
      trace_id: expect.any(String) as string,
      correlation_id: expect.any(String) as string,
    });
    expect(answer.body['access_token']).toBeUndefined();
  });

  test.each(['common', crypto.randomUUID()])('the tenant %s', async (other) => {
    const answer = await token(secretForm(), other);
    expect([answer.status, answer.body['error_codes']]).toEqual([400, [90002]]);
    const discovery = await call('GET', `/${other}/v2.0/.well-known/openid-configuration`);
    expect([discovery.status, discovery.body['error_codes']]).toEqual([400, [90002]]);
  });

  test('and says so under the caller’s correlation id', async () => {
    const correlation = crypto.randomUUID();
    const { body } = await token({ ...secretForm(), client_secret: 'x', 'client-request-id': correlation });
    expect(body['correlation_id']).toBe(correlation);
    expect(body['error_description']).toContain(correlation);
  });
});

describe('a certificate assertion', () => {
  test('is accepted when it is right', async () => {
    const answer = await token(assertionForm(await clientAssertion()));
    expect([answer.status, answer.body['token_type'], answer.body['expires_in']]).toEqual([
      200,
      'Bearer',
      3599,
    ]);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  const past = Math.floor(Date.now() / 1000) - 3600;

  test.each<[string, () => Promise<string>, number]>([
    ['for another audience', () => clientAssertion({ aud: 'https://other.example' }), 700023],
    ['by another issuer', () => clientAssertion({ iss: apps.bot }), 700021],
    ['about another client', () => clientAssertion({ sub: apps.bot }), 700021],
    ['that has expired', () => clientAssertion({ nbf: past, exp: past + 60 }), 700024],
    ['from the future', () => clientAssertion({ nbf: past + 7200, exp: past + 7800 }), 700024],
    ['with an unknown thumbprint', () => clientAssertion({}, { thumbprint: 'ab'.repeat(32) }), 700027],
    ['signed by another key', () => clientAssertion({}, { key: installation.server.key }), 700027],
    ['that is no token', () => Promise.resolve('nonsense'), 700027],
  ])('%s is refused', async (_, assertion, code) => {
    const answer = await token(assertionForm(await assertion()));
    expect([answer.status, answer.body['error'], answer.body['error_codes']]).toEqual([
      401,
      'invalid_client',
      [code],
    ]);
  });

  test('without an expiry is refused', async () => {
    const endless = await new SignJWT({ iss: apps.functions, sub: apps.functions, jti: 'x', aud: 'x' })
      .setProtectedHeader({
        alg: 'PS256',
        'x5t#S256': Buffer.from(installation.client.thumbprintSha256, 'hex').toString('base64url'),
      })
      .sign(createPrivateKey(installation.client.key));
    expect((await token(assertionForm(endless))).body['error_codes']).toEqual([700027]);
  });

  test('that reuses the jti of another one is refused', async () => {
    const jti = crypto.randomUUID();
    const exp = Math.floor(Date.now() / 1000) + 300;
    expect((await token(assertionForm(await clientAssertion({ jti })))).status).toBe(200);
    const second = await token(assertionForm(await clientAssertion({ jti, exp })));
    expect([second.status, second.body['error']]).toEqual([401, 'invalid_client']);
  });

  test('of an application that has registered no certificate is refused', async () => {
    const answer = await token({ ...assertionForm(await clientAssertion()), client_id: apps.bot });
    expect(answer.body['error_codes']).toEqual([700027]);
  });
});

describe('on behalf of a person', () => {
  const claims = () => apiClaims(signin.address, sara);
  const secondsAgo = (seconds: number) => Math.floor(Date.now() / 1000) - seconds;

  test.each<[string, () => Promise<string>, number]>([
    ['an expired token', () => signer.sign(claims(), { lifetimeSeconds: -600 }), 500133],
    ['a token of another tenant', () => signer.sign({ ...claims(), tid: crypto.randomUUID() }), 50027],
    [
      'a token of another issuer',
      () => signer.sign({ ...claims(), iss: 'https://api.botframework.com' }),
      50027,
    ],
    [
      'a token for another API',
      () => signer.sign({ ...claims(), aud: 'https://graph.microsoft.com' }),
      500131,
    ],
    ['a token without scope', () => signer.sign({ ...claims(), scp: undefined }), 50027],
    ['a token that names nobody', () => signer.sign({ ...claims(), oid: undefined }), 50027],
    ['an unknown person', () => signer.sign({ ...claims(), oid: crypto.randomUUID() }), 50034],
    ['a token not valid yet', () => signer.sign({ ...claims(), nbf: secondsAgo(-600) }), 500133],
    ['a token signed by the Bot Framework', () => signer.sign(claims(), { key: 'botFramework' }), 50013],
    ['no token at all', () => Promise.resolve('nonsense'), 50027],
  ])('%s is refused', async (_, assertion, code) => {
    const answer = await token(oboForm(await assertion()));
    expect([answer.status, answer.body['error'], answer.body['error_codes']]).toEqual([
      400,
      'invalid_grant',
      [code],
    ]);
  });

  test.each<[string, Record<string, string>, string, number]>([
    ['without consent', { scope: 'https://graph.microsoft.com/Mail.Read' }, 'invalid_grant', 65001],
    ['for an unknown resource', { scope: 'https://other.example/x' }, 'invalid_resource', 500011],
    ['for no resource', { scope: 'openid' }, 'invalid_scope', 70011],
    ['for half a name', { scope: 'User.Read' }, 'invalid_scope', 70011],
    ['for its own API', { scope: `api://${apps.functions}/access_as_user` }, 'invalid_grant', 65001],
    ['for another use', { requested_token_use: 'other' }, 'invalid_request', 900144],
  ])('a request %s is refused', async (_, change, error, code) => {
    const answer = await token({ ...oboForm(await personToken(sara.id)), ...change });
    expect([answer.status, answer.body['error'], answer.body['error_codes']]).toEqual([400, error, [code]]);
  });

  test('a disabled person is refused, also after a restart, until the account is enabled', async () => {
    const assertion = await personToken(ali.id);
    expect((await control('PATCH', `/local/accounts/${ali.id}`, { enabled: false })).status).toBe(204);
    await signin.close();
    signin = await start();
    const disabled = await signer.sign(apiClaims(signin.address, ali));
    expect((await token(oboForm(disabled))).body['error_codes']).toEqual([50057]);
    const body = { personId: ali.id, audience: 'api' };
    expect((await control('POST', '/local/person-token', body)).body['error_codes']).toEqual([50057]);
    await control('PATCH', `/local/accounts/${ali.id}`, { enabled: true });
    expect((await token(oboForm(disabled))).status).toBe(200);
    expect(assertion).not.toBe(disabled);
  });
});

describe('tokens', () => {
  test('of a person are v2 tokens for the API, and verify against the published keys', async () => {
    const { payload } = await jwtVerify(await personToken(sara.id), signer.keys, {
      issuer: `${signin.address}/${tenant.id}/v2.0`,
      audience: apps.functions,
    });
    expect(payload).toMatchObject({
      azp: apps.office,
      name: sara.name,
      oid: sara.id,
      preferred_username: sara.mail,
      scp: 'access_as_user',
      tid: tenant.id,
      ver: '2.0',
    });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(3599);
    const published = await call('GET', `/${tenant.id}/discovery/v2.0/keys`);
    expect(published.body).toEqual(signer.publicKeys.tenant);
    expect(published.text).not.toContain('"d"');
  });

  test('of a person at Graph are delegated', async () => {
    const { body } = await control('POST', '/local/person-token', { personId: sara.id, audience: 'graph' });
    expect(decodeJwt(String(body['accessToken']))).toMatchObject({
      aud: 'https://graph.microsoft.com',
      oid: sara.id,
      scp: 'Sites.ReadWrite.All User.Read',
    });
  });

  test('stay valid when the service is started again', async () => {
    const before = await personToken(sara.id);
    await signin.close();
    signin = await start();
    const again = await createSigner(installation);
    await expect(jwtVerify(before, again.keys)).resolves.toBeDefined();
  });

  test('of Teams pass the check of the Bot Framework SDK, with endorsement and service URL', async () => {
    globalAgent.options.ca = installation.ca;
    const serviceUrl = 'https://localhost:7304/emea/';
    const { body } = await control('POST', '/local/channel-token', { serviceUrl });
    const extractor = new JwtTokenExtractor(
      { issuer: 'https://api.botframework.com', audience: apps.bot, ignoreExpiration: false },
      `${signin.address}/botframework/v1/.well-known/openidconfiguration`,
      ['RS256'],
    );
    const bearer = `Bearer ${String(body['accessToken'])}`;
    const identity = await extractor.getIdentityFromAuthHeader(bearer, 'msteams');
    expect(identity?.getClaimValue('serviceurl')).toBe(serviceUrl);
    const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await expect(extractor.getIdentityFromAuthHeader(bearer, 'webchat')).rejects.toThrow('endorsement');
    quiet.mockRestore();
    Reflect.deleteProperty(globalAgent.options, 'ca');
  });
});

describe('routes', () => {
  test('discovery names endpoints at the address of the service', async () => {
    const { body } = await call('GET', `/${tenant.id}/v2.0/.well-known/openid-configuration`);
    expect(body).toMatchObject({
      issuer: `${signin.address}/${tenant.id}/v2.0`,
      token_endpoint: `${signin.address}/${tenant.id}/oauth2/v2.0/token`,
      jwks_uri: `${signin.address}/${tenant.id}/discovery/v2.0/keys`,
    });
  });

  test.each([
    ['GET', `/${tenant.id}/oauth2/v2.0/authorize`],
    ['GET', '/'],
    ['DELETE', `/${tenant.id}/oauth2/v2.0/token`],
  ])('%s %s is answered 501 by name', async (method, path) => {
    const answer = await call(method, path);
    expect([answer.status, answer.body]).toEqual([
      501,
      { error: { code: 'notImplemented', message: `${method} ${path} is not imitated here.` } },
    ]);
  });

  test.each(['authorization_code', 'refresh_token', 'password'])(
    'the grant %s is answered 501',
    async (grant) => {
      expect((await token({ ...secretForm(), grant_type: grant })).status).toBe(501);
    },
  );

  test.each<[string, Record<string, string>]>([
    ['no secret', {}],
    ['a wrong secret', { 'x-local-control': 'x' }],
  ])('control routes do not exist for a caller with %s', async (_, headers) => {
    const body = JSON.stringify({ personId: sara.id, audience: 'api' });
    expect((await call('POST', '/local/person-token', body, headers)).status).toBe(404);
  });

  test.each<[string, unknown]>([
    ['/local/person-token', { personId: sara.id }],
    ['/local/person-token', { personId: sara.id, audience: 'mail' }],
    ['/local/channel-token', {}],
  ])('%s refuses %j', async (path, body) => {
    expect((await control('POST', path, body)).status).toBe(400);
  });
});
