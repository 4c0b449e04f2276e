import { Hono } from 'hono';
import { z } from 'zod';
import { apiClaims, channelClaims, graphClaims } from './claims';
import { delegatedGraphScopes } from './registrations';
import { accessTokenSeconds } from './signingKeys';
import type { Service } from './tokenEndpoint';
import { apps } from '../tenant/tenant';

const personToken = z.strictObject({ personId: z.string(), audience: z.enum(['api', 'graph']) });
const channelToken = z.strictObject({ serviceUrl: z.url() });
const account = z.strictObject({ enabled: z.boolean() });

/**
 * What happens outside the imitated service: a person signs in in Office, Teams calls the bot, an
 * administrator disables an account. Without the control secret these routes do not exist.
 */
export function controlRoutes(service: Service, secret: string): Hono {
  const { signin, signer, accounts } = service;
  const app = new Hono();
  app.use(async (context, next) => {
    if (context.req.header('x-local-control') !== secret) return context.body(null, 404);
    await next();
    return undefined;
  });
  app.post('/person-token', async (context) => {
    const { personId, audience } = personToken.parse(await context.req.json());
    const person = accounts.signedIn(personId);
    const claims =
      audience === 'api'
        ? apiClaims(signin, person)
        : graphClaims(signin, person, { clientId: apps.office, scopes: delegatedGraphScopes });
    return context.json({ accessToken: await signer.sign(claims), expiresIn: accessTokenSeconds });
  });
  app.post('/channel-token', async (context) => {
    const { serviceUrl } = channelToken.parse(await context.req.json());
    return context.json({
      accessToken: await signer.sign(channelClaims(serviceUrl), { key: 'botFramework' }),
    });
  });
  app.patch('/accounts/:personId', async (context) => {
    const { enabled } = account.parse(await context.req.json());
    accounts.setEnabled(context.req.param('personId'), enabled);
    return context.body(null, 204);
  });
  return app;
}
