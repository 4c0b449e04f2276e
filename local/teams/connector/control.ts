import { personByAnyId } from '../activity';
import { chatOf } from '../chats';
import type { AppState } from '../chats';
import type { ConnectorApp, ConnectorParts } from './connector';
import { deliveriesIn } from '../client/deliveries';
import { parseFault } from './faults';
import { changeApp } from '../client/installs';
import { messagesIn } from '../messages';
import { refused } from './refused';

const appStates: readonly AppState[] = ['installed', 'removed', 'blocked'];

/** Routes for tests and tools: nothing in the cloud has these, and they open only with the installation's secret. */
export function addControlRoutes(app: ConnectorApp, parts: ConnectorParts): void {
  const { teams, faults, control } = parts;
  app.use('/local/*', async (c, next) => {
    if (c.req.header('x-local-control') !== control) return refused(404, 'NotFound', 'Not found.');
    await next();
    return undefined;
  });
  app.post('/local/faults', async (c) => {
    const fault = parseFault(await c.req.json());
    if (!fault) return refused(400, 'BadArgument', 'The fault says nothing to play.');
    faults.add(fault);
    return new Response(null, { status: 204 });
  });
  app.delete('/local/faults', () => {
    faults.clear();
    return new Response(null, { status: 204 });
  });
  app.get('/local/activities', (c) => {
    const chat = chatOf(teams.store, c.req.query('person') ?? '');
    if (!chat) return refused(404, 'NotFound', 'There is no such person.');
    return c.json({ conversation: chat.conversation, messages: messagesIn(teams.store, chat.conversation) });
  });
  app.get('/local/deliveries', (c) => {
    const person = c.req.query('person');
    const all = deliveriesIn(teams.store);
    return c.json(person === undefined ? all : all.filter((one) => one.personId === person));
  });
  app.post('/local/apps', async (c) => {
    const { personId, app: state } = await c.req.json<{ personId?: string; app?: AppState }>();
    const person = personByAnyId(personId ?? '');
    if (!person || !state || !appStates.includes(state)) {
      return refused(400, 'BadArgument', `A person and one of ${appStates.join(', ')} are needed.`);
    }
    changeApp(teams, person, state);
    return new Response(null, { status: 204 });
  });
}
