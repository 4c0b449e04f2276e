import { tenant } from '../tenant/tenant';
import { issuerAt } from './claims';
import { botResource } from './registrations';

/** The tenant's OpenID Connect discovery document. */
export function tenantMetadata(signin: string): Record<string, unknown> {
  const base = `${signin}/${tenant.id}`;
  return {
    issuer: issuerAt(signin),
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt'],
    response_modes_supported: ['query', 'fragment', 'form_post'],
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    claims_supported: ['sub', 'iss', 'aud', 'exp', 'iat', 'oid', 'tid', 'name', 'preferred_username', 'ver'],
    tenant_region_scope: 'EU',
  };
}

/** What a bot reads to find the keys by which channels sign. */
export function botFrameworkMetadata(signin: string): Record<string, unknown> {
  return {
    issuer: botResource,
    authorization_endpoint: 'https://invalid.botframework.com',
    jwks_uri: `${signin}/botframework/v1/.well-known/keys`,
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
  };
}
