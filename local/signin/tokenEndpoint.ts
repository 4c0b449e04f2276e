import type { Accounts } from './accounts';
import { appClaims, graphClaims, idClaims } from './claims';
import { authenticateClient, required, type SeenAssertions } from './clientAuthentication';
import { Refused } from './refusals';
import { graphResource, type Registration } from './registrations';
import { applicationScope, delegatedScopes } from './scopes';
import { accessTokenSeconds, type Signer } from './signingKeys';
import { personOf } from './userAssertion';
import { tenant } from '../tenant/tenant';

/** What the flows work with. `signin` is the service's own address. */
export type Service = {
  signin: string;
  signer: Signer;
  accounts: Accounts;
  registrations: ReadonlyMap<string, Registration>;
  seen: SeenAssertions;
};

export type TokenAnswer = Record<string, unknown>;

const onBehalfOfGrant = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** Grants that Entra has and this service does not imitate: they need a browser or a password. */
export const notImitated: readonly string[] = [
  'authorization_code',
  'refresh_token',
  'password',
  'urn:ietf:params:oauth:grant-type:device_code',
];

/** Answers one form posted to the token endpoint of the tenant; throws what Entra refuses. */
export async function issueToken(form: URLSearchParams, service: Service): Promise<TokenAnswer> {
  const grant = required(form, 'grant_type');
  if (grant !== 'client_credentials' && grant !== onBehalfOfGrant)
    throw new Refused('unsupportedGrant', grant);
  const tokenEndpoint = `${service.signin}/${tenant.id}/oauth2/v2.0/token`;
  const { app, credential } = await authenticateClient(form, { ...service, tokenEndpoint });
  if (grant === onBehalfOfGrant) return onBehalfOf(form, app, service);
  const { resource, roles } = applicationScope(required(form, 'scope'), app);
  const claims = appClaims(service.signin, { clientId: app.id, credential, resource, roles });
  return bearer(await service.signer.sign(claims));
}

async function onBehalfOf(form: URLSearchParams, app: Registration, service: Service): Promise<TokenAnswer> {
  if (required(form, 'requested_token_use') !== 'on_behalf_of') {
    throw new Refused('missingParameter', 'requested_token_use');
  }
  const scope = required(form, 'scope');
  const person = await personOf(required(form, 'assertion'), app.id, service);
  const { resource, scopes } = delegatedScopes(scope, app);
  if (resource !== graphResource) throw new Refused('noConsent', scope);
  const access = graphClaims(service.signin, person, { clientId: app.id, scopes });
  const asked = new Set(scope.split(/\s+/));
  const clientInfo = Buffer.from(JSON.stringify({ uid: person.id, utid: tenant.id })).toString('base64url');
  return {
    ...bearer(await service.signer.sign(access)),
    scope: scopes.map((name) => `${resource}/${name}`).join(' '),
    ...(asked.has('openid') && {
      id_token: await service.signer.sign(idClaims(service.signin, person, app.id)),
    }),
    ...(form.get('client_info') === '1' && { client_info: clientInfo }),
  };
}

function bearer(accessToken: string): TokenAnswer {
  return {
    token_type: 'Bearer',
    expires_in: accessTokenSeconds,
    ext_expires_in: accessTokenSeconds,
    access_token: accessToken,
  };
}
