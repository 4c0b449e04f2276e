import { appendFileSync } from 'node:fs';
import { app, output, type HttpRequest, type InvocationContext, type Timer } from '@azure/functions';

/** What a function of this app notes about a run, one JSON line each. */
export type Note = { by: string; [detail: string]: unknown };

export type WorkMessage = { key: string; mode?: 'fail' | 'failTwice' | 'hang' | 'forward' };

function note(entry: Note): void {
  appendFileSync(process.env['NOTES'] ?? '', `${JSON.stringify(entry)}\n`);
}

const work = output.storageQueue({ queueName: '%WORK_QUEUE%', connection: 'AzureWebJobsStorage' });
const second = output.storageQueue({ queueName: 'second', connection: 'AzureWebJobsStorage' });

app.http('echo', {
  methods: ['GET', 'POST', 'HEAD'],
  route: 'echo/{id:int}/{name?}',
  async handler(request: HttpRequest) {
    const { method, url, params } = request;
    const body = await request.text();
    const header = request.headers.get('x-test');
    return {
      jsonBody: { method, url, params, query: Object.fromEntries(request.query), header, body },
      headers: { etag: '"1"', 'x-custom': 'app' },
    };
  },
});
app.get('echoStatic', { route: 'echo/me', handler: () => ({ body: 'static' }) });
app.put('bytes', {
  route: 'bytes/{*path}',
  handler: async (request: HttpRequest) => ({
    body: new Uint8Array(await request.arrayBuffer()),
    headers: { 'x-path': request.params['path'] ?? '' },
  }),
});
app.put('length', async (request: HttpRequest) => ({
  body: String((await request.arrayBuffer()).byteLength),
}));
app.get('nothing', () => ({ status: 204 }));
app.get('silent', () => undefined as never);
app.get('boom', () => {
  throw new Error('hemlig text ur begäran');
});
app.get('cookies', () => ({
  cookies: [
    { name: 'a', value: 'b c', httpOnly: true, secure: true, sameSite: 'Strict', maxAge: 60 },
    { name: 'd', value: 'e', path: '/x', domain: 'bjorkstad.example', expires: new Date('2028-01-01') },
  ],
}));
app.get('secure', { authLevel: 'function', handler: () => ({ body: 'secure' }) });
app.get('chief', { authLevel: 'admin', handler: () => ({ body: 'chief' }) });
app.generic('any', {
  trigger: { type: 'httpTrigger', name: 'request', authLevel: 'anonymous', route: 'any' },
  return: { type: 'http', name: '$return' },
  handler: (request: unknown) => ({ body: (request as HttpRequest).method }),
});
app.get('logging', (_request, context) => {
  context.warn('a line of the app');
  context.trace('too quiet to be told');
  return { status: 200 };
});
app.post('slow', async () => {
  note({ by: 'slow', step: 'started' });
  await new Promise((resolve) => setTimeout(resolve, 300));
  note({ by: 'slow', step: 'done' });
  return { body: 'finished' };
});

app.post('enqueue', {
  extraOutputs: [work],
  async handler(request: HttpRequest, context: InvocationContext) {
    context.extraOutputs.set(work, await request.json());
    return { status: 201 };
  },
});
app.post('enqueueThenThrow', {
  extraOutputs: [work],
  handler(_request, context: InvocationContext) {
    context.extraOutputs.set(work, { key: 'never' });
    throw new Error('too late');
  },
});
app.post('enqueueLong', {
  extraOutputs: [work, second],
  async handler(request: HttpRequest, context: InvocationContext) {
    context.extraOutputs.set(second, 'short');
    context.extraOutputs.set(work, 'x'.repeat(Number(await request.text())));
    return { status: 201 };
  },
});

app.storageQueue('worker', {
  queueName: '%WORK_QUEUE%',
  connection: 'AzureWebJobsStorage',
  return: second,
  async handler(message: unknown, context: InvocationContext) {
    const { key, mode } = message as WorkMessage;
    const dequeueCount = Number(context.triggerMetadata?.['dequeueCount']);
    note({ by: 'worker', key, dequeueCount, metadata: Object.keys(context.triggerMetadata ?? {}) });
    if (mode === 'hang' && dequeueCount === 1) await new Promise(() => undefined);
    if (mode === 'fail' || (mode === 'failTwice' && dequeueCount < 3)) throw new Error('cannot');
    return mode === 'forward' ? [`${key}-1`, { key: `${key}-2` }, null] : undefined;
  },
});
app.storageQueue('secondWorker', {
  queueName: 'second',
  connection: 'AzureWebJobsStorage',
  handler: (message) => note({ by: 'secondWorker', message }),
});
app.storageQueue('poisonWorker', {
  queueName: 'work-poison',
  connection: 'AzureWebJobsStorage',
  handler: (message) => note({ by: 'poisonWorker', message }),
});

const timer = (name: string) => (tick: Timer, context: InvocationContext) => {
  const retryCount = context.retryContext?.retryCount;
  note({ by: name, isPastDue: tick.isPastDue, last: tick.scheduleStatus.last, retryCount });
  if (name === 'retried' && retryCount !== 2) throw new Error('again');
};
app.timer('tick', { schedule: '%TICK%', handler: timer('tick') });
app.timer('boot', {
  schedule: '0 0 0 1 1 *',
  runOnStartup: process.env['BOOT'] === 'yes',
  handler: timer('boot'),
});
app.timer('retried', {
  schedule: '0 0 0 1 1 *',
  retry: { strategy: 'fixedDelay', maxRetryCount: 2, delayInterval: { seconds: 0 } },
  handler: timer('retried'),
});

app.hook.appStart(() => note({ by: 'appStart' }));
app.hook.appTerminate(() => note({ by: 'appTerminate' }));
app.hook.preInvocation((context) => {
  if (context.invocationContext.functionName !== 'nothing') return;
  context.functionHandler = () => ({ status: 202 });
});
app.hook.postInvocation((context) => {
  if (context.invocationContext.functionName === 'chief') context.result = { body: 'changed by a hook' };
});
app.hook.log((context) => {
  if (context.category === 'user') context.message = `${context.message} (seen by a hook)`;
});
