import { randomBytes, randomUUID } from 'node:crypto';
import type {
  App,
  AppFunction,
  CoreInvocationContext,
  HookName,
  InvocationRequest,
  InvocationResponse,
} from './coreApi';
import type { Log } from './log';

/** What a function threw is the cause; its text may quote the request, so no log shows it. */
export class FunctionFailed extends Error {
  constructor(cause: unknown) {
    super('The function failed.', { cause });
    this.name = 'FunctionFailed';
  }
}

/** Runs one function once, with its hooks around it, and answers what it returned; throws what it threw. */
export async function invoke(
  app: App,
  definition: AppFunction,
  request: InvocationRequest,
  log: Log,
): Promise<InvocationResponse> {
  if (!app.model) throw new Error('No app is loaded.');
  const core = coreContext(app, definition, request, log);
  const model = app.model.getInvocationModel(core.context);
  const { context, inputs } = await model.getArguments();
  core.invocationContext = context;
  const hookData = {};
  const before = { hookData, invocationContext: context, inputs, functionCallback: definition.callback };
  await inState(core.context, 'preInvocationHooks', () => runHooks(app, 'preInvocation', before));
  const after: { inputs: unknown[]; result: unknown; error: unknown } = {
    inputs: before.inputs,
    result: null,
    error: null,
  };
  await inState(core.context, 'invocation', async () => {
    try {
      after.result = await model.invokeFunction(context, before.inputs, before.functionCallback);
    } catch (error) {
      after.error = error ?? 'nothing';
    }
  });
  const seen = Object.assign(after, { hookData, invocationContext: context });
  await inState(core.context, 'postInvocationHooks', () => runHooks(app, 'postInvocation', seen));
  if (after.error !== null && after.error !== undefined) throw new FunctionFailed(after.error);
  return model.getResponse(context, after.result);
}

/** Runs the hooks of a kind in the order they were registered; one that throws stops what it guards. */
export async function runHooks(app: App, name: HookName, details: Record<string, unknown>): Promise<void> {
  for (const callback of app.hooks[name]) await callback(hookContext(app, details));
}

/** The hooks see, and may change, the very object that is given. */
function hookContext(app: App, details: Record<string, unknown>): Record<string, unknown> {
  return Object.assign(details, { hookData: details['hookData'] ?? {}, appHookData: app.appHookData });
}

async function inState(
  context: CoreInvocationContext,
  state: NonNullable<CoreInvocationContext['state']>,
  step: () => Promise<void>,
): Promise<void> {
  context.state = state;
  try {
    await step();
  } finally {
    context.state = undefined;
  }
}

function coreContext(
  app: App,
  definition: AppFunction,
  request: InvocationRequest,
  log: Log,
): { context: CoreInvocationContext; invocationContext: unknown } {
  const invocationId = randomUUID();
  const core: { context: CoreInvocationContext; invocationContext: unknown } = {
    invocationContext: undefined,
    context: {
      invocationId,
      metadata: definition.metadata,
      state: undefined,
      request: rpcRequest(invocationId, definition.id, request),
      log(level, category, message) {
        const entry = { level, category, message, invocationContext: core.invocationContext };
        for (const callback of app.hooks.log) callback(hookContext(app, entry));
        const told = { level: entry.level, category, message: entry.message };
        log({ ...told, function: definition.metadata.name, invocationId });
      },
    },
  };
  return core;
}

function rpcRequest(invocationId: string, functionId: string, request: InvocationRequest): object {
  const traceParent = request.traceParent ?? newTraceParent();
  return {
    invocationId,
    functionId,
    inputData: request.inputData,
    triggerMetadata: request.triggerMetadata,
    traceContext: { traceParent, traceState: '', attributes: {} },
    ...(request.retryContext && { retryContext: request.retryContext }),
  };
}

/** Source: W3C Trace Context, version 00, sampled. */
function newTraceParent(): string {
  return `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`;
}
