import { createServer } from 'node:https';
import { getRequestListener } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { Addresses } from '../addresses';
import type { Installation } from '../installation';
import { listen } from '../listen';
import { tenant } from '../tenant/tenant';
import { openAccounts } from './accounts';
import { controlRoutes } from './control';
import { botFrameworkMetadata, tenantMetadata } from './documents';
import { answerTo, Refused } from './refusals';
import { registrationsOf } from './registrations';
import { createSigner } from './signingKeys';
import { issueToken, notImitated, type Service } from './tokenEndpoint';

export type SigninOptions = {
  installation: Installation;
  addresses: Addresses;
  /** Default: the port of `addresses.signin`; 0 takes a free one, and the issuer follows it. */
  port?: number;
};

/** A running service. `address` is what issuer and endpoints begin with. */
export type Signin = { port: number; address: string; close(): Promise<void> };

/** Starts the sign-in service of the tenant on loopback. */
export async function startSignin({ installation, addresses, port }: SigninOptions): Promise<Signin> {
  const signer = await createSigner(installation);
  const { certificate: cert, key } = installation.server;
  const server = createServer({ cert, key });
  const bound = await listen(server, port ?? Number(new URL(addresses.signin).port));
  const address = `https://localhost:${bound}`;
  const service: Service = {
    signin: address,
    signer,
    accounts: openAccounts(installation.folder),
    registrations: registrationsOf(installation),
    seen: new Map(),
  };
  const listener = getRequestListener(routes(service, installation.secrets.control).fetch);
  server.on('request', (incoming, outgoing) => void listener(incoming, outgoing));
  return {
    port: bound,
    address,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function routes(service: Service, controlSecret: string): Hono {
  const app = new Hono();
  const forTenant = (context: Context): void => {
    const named = context.req.param('tenant') ?? '';
    if (named !== tenant.id) throw new Refused('unknownTenant', named);
  };
  app.get('/:tenant/v2.0/.well-known/openid-configuration', (context) => {
    forTenant(context);
    return context.json(tenantMetadata(service.signin));
  });
  app.get('/:tenant/discovery/v2.0/keys', (context) => {
    forTenant(context);
    return context.json(service.signer.publicKeys.tenant);
  });
  app.post('/:tenant/oauth2/v2.0/token', async (context) => {
    forTenant(context);
    const form = new URLSearchParams(await context.req.text());
    if (notImitated.includes(form.get('grant_type') ?? '')) return notImplemented(context);
    context.header('cache-control', 'no-store');
    try {
      return context.json(await issueToken(form, service));
    } catch (error) {
      return refusal(error, context, form.get('client-request-id') ?? undefined);
    }
  });
  const botKeys = '/botframework/v1/.well-known';
  app.get(`${botKeys}/openidconfiguration`, (context) => context.json(botFrameworkMetadata(service.signin)));
  app.get(`${botKeys}/keys`, (context) => context.json(service.signer.publicKeys.botFramework));
  app.route('/local', controlRoutes(service, controlSecret));
  app.notFound(notImplemented);
  app.onError((error, context) => {
    if (error instanceof z.ZodError || error instanceof SyntaxError) {
      return context.json({ error: { code: 'invalidRequest', message: 'The body has another shape.' } }, 400);
    }
    return refusal(error, context, context.req.header('client-request-id'));
  });
  return app;
}

function refusal(error: unknown, context: Context, correlation: string | undefined): Response {
  if (!(error instanceof Refused)) throw error;
  const { status, body } = answerTo(error, correlation);
  return context.json(body, status);
}

function notImplemented(context: Context): Response {
  const message = `${context.req.method} ${context.req.path} is not imitated here.`;
  return context.json({ error: { code: 'notImplemented', message } }, 501);
}
