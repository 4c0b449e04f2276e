import { randomUUID } from 'node:crypto';
import type { Log, LogLevel } from './log';

/**
 * The module '@azure/functions-core', which the Node worker of Azure Functions provides to the app.
 * Source: Azure/azure-functions-nodejs-worker, types-core/index.d.ts and src/coreApi.
 */
export type CoreApi = {
  version: string;
  hostVersion: string;
  registerFunction(metadata: FunctionMetadata, callback: FunctionCallback): Disposable;
  registerHook(name: string, callback: HookCallback): Disposable;
  setProgrammingModel(model: ProgrammingModel): void;
  getProgrammingModel(): ProgrammingModel | undefined;
  log(level: LogLevel, category: string, message: string): void;
};

type Disposable = { dispose(): void };

export type RpcData = {
  string?: string | null;
  json?: string | null;
  bytes?: Uint8Array | null;
  int?: number | null;
  double?: number | null;
  http?: RpcHttp | null;
};

type Nullable<T> = { value?: T | null } | null;

export type RpcCookie = {
  name?: string | null;
  value?: string | null;
  domain?: Nullable<string>;
  path?: Nullable<string>;
  expires?: Nullable<{ seconds?: number | null }>;
  secure?: Nullable<boolean>;
  httpOnly?: Nullable<boolean>;
  sameSite?: 'none' | 'lax' | 'strict' | 'explicitNone' | null;
  maxAge?: Nullable<number>;
};

export type RpcHttp = {
  method?: string;
  url?: string;
  nullableHeaders?: Record<string, { value: string }>;
  nullableQuery?: Record<string, { value: string }>;
  nullableParams?: Record<string, { value: string }>;
  body?: RpcData | null;
  statusCode?: string | null;
  headers?: Record<string, string> | null;
  cookies?: RpcCookie[] | null;
};

export type Binding = { type: string; direction: 'in' | 'out' | 'inout'; [property: string]: unknown };

type RpcDuration = { seconds?: number | null };

export type RetryOptions = {
  maxRetryCount?: number;
  retryStrategy?: 'fixedDelay' | 'exponentialBackoff';
  delayInterval?: RpcDuration | undefined;
  minimumInterval?: RpcDuration | undefined;
  maximumInterval?: RpcDuration | undefined;
};

export type FunctionMetadata = {
  name: string;
  functionId?: string;
  bindings: Record<string, Binding>;
  retryOptions?: RetryOptions | undefined;
};

export type FunctionCallback = (...inputs: unknown[]) => unknown;

export type InvocationRequest = {
  inputData: { name: string; data: RpcData }[];
  triggerMetadata: Record<string, RpcData>;
  traceParent?: string;
  retryContext?: { retryCount: number; maxRetryCount: number };
};

export type InvocationResponse = {
  returnValue?: RpcData | null;
  outputData?: { name: string; data: RpcData }[];
};

export type InvocationModel = {
  getArguments(): Promise<{ context: unknown; inputs: unknown[] }>;
  invokeFunction(context: unknown, inputs: unknown[], callback: FunctionCallback): Promise<unknown>;
  getResponse(context: unknown, result: unknown): Promise<InvocationResponse>;
};

export type CoreInvocationContext = {
  invocationId: string;
  metadata: FunctionMetadata;
  request: object;
  state: 'preInvocationHooks' | 'invocation' | 'postInvocationHooks' | undefined;
  log(level: LogLevel, category: string, message: string): void;
};

export type ProgrammingModel = {
  name: string;
  version: string;
  getInvocationModel(context: CoreInvocationContext): InvocationModel;
  getCapabilities(capabilities: Record<string, string>): Promise<Record<string, string>>;
};

/** A hook may change what it is shown. */
export type HookCallback = (context: Record<string, unknown>) => unknown;

const hookNames = ['preInvocation', 'postInvocation', 'appStart', 'appTerminate', 'log'] as const;
export type HookName = (typeof hookNames)[number];

export type AppFunction = { id: string; metadata: FunctionMetadata; callback: FunctionCallback };

/** What the app has registered so far. */
export type App = {
  functions: Map<string, AppFunction>;
  hooks: Record<HookName, HookCallback[]>;
  appHookData: Record<string, unknown>;
  model: ProgrammingModel | undefined;
  finishedStartup: boolean;
};

/** An empty app, and the core module through which it fills itself. */
export function makeCoreApi(log: Log): { app: App; core: CoreApi } {
  const app: App = {
    functions: new Map(),
    hooks: { preInvocation: [], postInvocation: [], appStart: [], appTerminate: [], log: [] },
    appHookData: {},
    model: undefined,
    finishedStartup: false,
  };
  const core: CoreApi = {
    version: '3.13.0',
    hostVersion: '4.1048.0',
    registerFunction: (metadata, callback) => register(app, metadata, callback),
    registerHook(name, callback) {
      const hooks = app.hooks[knownHook(name)];
      hooks.push(callback);
      return { dispose: () => void hooks.splice(hooks.indexOf(callback), 1) };
    },
    setProgrammingModel(model) {
      app.model = model;
    },
    getProgrammingModel: () => app.model,
    log: (level, category, message) => log({ level, category, message }),
  };
  return { app, core };
}

function register(app: App, metadata: FunctionMetadata, callback: FunctionCallback): Disposable {
  if (app.finishedStartup) throw new Error('A function can only be registered during app startup.');
  if ([...app.functions.values()].some((other) => other.metadata.name === metadata.name)) {
    throw new Error(`A function with name "${metadata.name}" has already been registered.`);
  }
  const id = metadata.functionId ?? randomUUID();
  app.functions.set(id, { id, metadata, callback });
  return { dispose: () => void app.functions.delete(id) };
}

/** The library tells an old host from a new one by this error (its hooks/registerHook.ts). */
function knownHook(name: string): HookName {
  const known = hookNames.find((hook) => hook === name);
  if (known) return known;
  throw Object.assign(new RangeError(`Unrecognized hook "${name}"`), { isAzureFunctionsSystemError: true });
}
