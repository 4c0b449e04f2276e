export type LogLevel = 'trace' | 'debug' | 'information' | 'warning' | 'error' | 'critical' | 'none';

export type LogEntry = {
  level: LogLevel;
  /** `host` for this program, `user` and `system` for what the app and its library write. */
  category: string;
  message: string;
  function?: string;
  invocationId?: string;
  port?: number;
  fault?: Fault;
};

export type Log = (entry: LogEntry) => void;

/** What may be told of an error: a message can quote the request, so only the kind and the place are. */
export type Fault = { name: string; code?: string; at: string[] };

const silent: readonly LogLevel[] = ['trace', 'debug', 'none'];
const framesTold = 8;

/** Writes one JSON line per entry to standard error. */
export function writeLogLine(entry: LogEntry): void {
  if (silent.includes(entry.level)) return;
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`);
}

/** The entry for a function that threw. */
export function functionFailed(name: string, error: unknown): LogEntry {
  const message = 'A function failed.';
  return { level: 'error', category: 'host', message, function: name, fault: faultOf(error) };
}

/** Names the innermost cause, which is what the app itself threw. */
export function faultOf(error: unknown): Fault {
  if (error instanceof Error && error.cause !== undefined) return faultOf(error.cause);
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return { name: error.name, ...code, at: frames.slice(0, framesTold).map((line) => line.trim()) };
}
