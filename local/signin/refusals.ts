import { randomUUID } from 'node:crypto';

type Row = { status: 400 | 401; error: string; code: number; text: (detail: string) => string };

/**
 * What Entra refuses, how, and with which number.
 * Source: learn.microsoft.com/entra/identity-platform/reference-error-codes and the pages of each flow.
 */
const rows = {
  unknownTenant: {
    status: 400,
    error: 'invalid_request',
    code: 90002,
    text: (tenant) => `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID.`,
  },
  missingParameter: {
    status: 400,
    error: 'invalid_request',
    code: 900144,
    text: (name) => `The request body must contain the following parameter: '${name}'.`,
  },
  unsupportedGrant: {
    status: 400,
    error: 'unsupported_grant_type',
    code: 70003,
    text: (grant) => `The app requested an unsupported grant type '${grant}'.`,
  },
  unknownClient: {
    status: 400,
    error: 'unauthorized_client',
    code: 700016,
    text: (id) => `Application with identifier '${id}' was not found in the directory.`,
  },
  publicClient: {
    status: 401,
    error: 'invalid_client',
    code: 700025,
    text: () => "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.",
  },
  missingCredential: {
    status: 401,
    error: 'invalid_client',
    code: 7000218,
    text: () =>
      "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
  },
  wrongSecret: {
    status: 401,
    error: 'invalid_client',
    code: 7000215,
    text: () => 'Invalid client secret provided. Ensure the secret being sent is the client secret value.',
  },
  assertionUnverified: {
    status: 401,
    error: 'invalid_client',
    code: 700027,
    text: (why) => `The certificate used to sign the client assertion is not usable. [Reason - ${why}.]`,
  },
  assertionIssuer: {
    status: 401,
    error: 'invalid_client',
    code: 700021,
    text: () => "Client assertion application identifier doesn't match 'client_id' parameter.",
  },
  assertionAudience: {
    status: 401,
    error: 'invalid_client',
    code: 700023,
    text: () => 'Client assertion audience claim does not match Realm issuer.',
  },
  assertionExpired: {
    status: 401,
    error: 'invalid_client',
    code: 700024,
    text: () => 'Client assertion is not within its valid time range.',
  },
  assertionReplayed: {
    status: 401,
    error: 'invalid_client',
    code: 700027,
    text: () => "Client assertion's 'jti' has been used by another assertion.",
  },
  scopeNotDefault: {
    status: 400,
    error: 'invalid_scope',
    code: 1002012,
    text: (scope) =>
      `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value ` +
      'with /.default suffixed to the resource identifier (application ID URI).',
  },
  scopeInvalid: {
    status: 400,
    error: 'invalid_scope',
    code: 70011,
    text: (scope) =>
      `The provided value for the input parameter 'scope' is not valid. The scope ${scope} is not valid.`,
  },
  unknownResource: {
    status: 400,
    error: 'invalid_resource',
    code: 500011,
    text: (name) => `The resource principal named ${name} was not found in the tenant.`,
  },
  noAppRole: {
    status: 400,
    error: 'invalid_grant',
    code: 501051,
    text: (name) => `The application is not assigned to a role for the application '${name}'.`,
  },
  noConsent: {
    status: 400,
    error: 'invalid_grant',
    code: 65001,
    text: (scope) => `The user or administrator has not consented to use the application with '${scope}'.`,
  },
  userAssertionSignature: {
    status: 400,
    error: 'invalid_grant',
    code: 50013,
    text: () => 'Assertion failed signature validation. [Reason - The key was not found.]',
  },
  userAssertionExpired: {
    status: 400,
    error: 'invalid_grant',
    code: 500133,
    text: () => 'Assertion is not within its valid time range.',
  },
  userAssertionAudience: {
    status: 400,
    error: 'invalid_grant',
    code: 500131,
    text: () => 'Assertion audience does not match the Client app presenting the assertion.',
  },
  userAssertionMalformed: {
    status: 400,
    error: 'invalid_grant',
    code: 50027,
    text: (why) => `JWT token is invalid or malformed. [Reason - ${why}.]`,
  },
  unknownPerson: {
    status: 400,
    error: 'invalid_grant',
    code: 50034,
    text: () => 'The user account does not exist in the tenant directory.',
  },
  disabledPerson: {
    status: 400,
    error: 'invalid_grant',
    code: 50057,
    text: () => 'The user account is disabled.',
  },
} as const satisfies Record<string, Row>;

export type RefusalKind = keyof typeof rows;

/** Thrown by the flows, turned into Entra's answer at the edge of the service. */
export class Refused extends Error {
  readonly kind: RefusalKind;
  readonly detail: string;

  constructor(kind: RefusalKind, detail = '') {
    super(kind);
    this.kind = kind;
    this.detail = detail;
  }
}

export type RefusalAnswer = { status: 400 | 401; body: Record<string, unknown> };

/** Entra's error document, with the same texts inside the description as Entra puts there. */
export function answerTo({ kind, detail }: Refused, correlation: string | undefined): RefusalAnswer {
  const { status, error, code, text }: Row = rows[kind];
  const timestamp = `${new Date().toISOString().slice(0, 19).replace('T', ' ')}Z`;
  const traceId = randomUUID();
  const correlationId = correlation ?? randomUUID();
  const trailer = `Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`;
  const body = {
    error,
    error_description: `AADSTS${code}: ${text(detail)} ${trailer}`,
    error_codes: [code],
    timestamp,
    trace_id: traceId,
    correlation_id: correlationId,
    error_uri: `https://login.microsoftonline.com/error?code=${code}`,
    ...(kind === 'noConsent' && { suberror: 'consent_required' }),
  };
  return { status, body };
}
