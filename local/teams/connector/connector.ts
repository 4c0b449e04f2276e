import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Context, Next } from 'hono';
import type { BotTokenCheck } from './botToken';
import type { Teams } from '../context';
import { addActivityRoutes } from './connectorActivities';
import { addConversationRoutes } from './connectorConversations';
import { addControlRoutes } from './control';
import type { Faults } from './faults';
import type { Rates } from './rates';
import { refused } from './refused';

/** The path that the connector has for Europe; part of every activity's `serviceUrl`. */
export const connectorBase = '/emea';

export type ConnectorApp = Hono<{ Bindings: HttpBindings }>;

export type ConnectorParts = {
  teams: Teams;
  rates: Rates;
  faults: Faults;
  checkToken: BotTokenCheck;
  /** Opens the control routes. */
  control: string;
};

/** The Bot Framework connector of Teams, as strict as the documented one; what it lacks answers 501. */
export function makeConnector(parts: ConnectorParts): ConnectorApp {
  const app: ConnectorApp = new Hono();
  const v3: ConnectorApp = new Hono();
  v3.use((c, next) => playFault(parts.faults, c, next));
  v3.use((c, next) => checkCaller(parts, c, next));
  addConversationRoutes(v3, parts);
  addActivityRoutes(v3, parts);
  app.route(`${connectorBase}/v3`, v3);
  addControlRoutes(app, parts);
  app.notFound((c) => refused(501, 'notImplemented', `${c.req.method} ${c.req.path} is not imitated here.`));
  app.onError(() => refused(500, 'ServiceError', 'The service failed.'));
  return app;
}

async function checkCaller(parts: ConnectorParts, c: Context, next: Next): Promise<Response | undefined> {
  if (!(await parts.checkToken(c.req.header('authorization')))) {
    return refused(401, 'Unauthorized', 'Authorization has been denied for this request.');
  }
  const wait = parts.rates.takeOfTenant();
  if (wait !== undefined) return refused(429, 'TooManyRequests', 'Rate limit of the tenant.', wait);
  await next();
  return undefined;
}

async function playFault(
  faults: Faults,
  c: Context<{ Bindings: HttpBindings }>,
  next: Next,
): Promise<Response | undefined> {
  const fault = faults.next(c.req.method, c.req.path);
  if (!fault) {
    await next();
    return undefined;
  }
  if (fault.delayMs !== undefined) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
  const answers = fault.status !== undefined || fault.reset === true;
  if (fault.afterCommit === true || !answers) await next();
  if (!answers) return undefined;
  if (fault.reset === true) c.env.incoming.socket.destroy();
  const { code, message } = fault.error ?? { code: 'ScriptedFault', message: 'A scripted fault.' };
  // Assigning replaces what the route answered, so that the work is done and its answer lost.
  c.res = refused(fault.status ?? 500, code, message, fault.retryAfter);
  return undefined;
}
