import type { HttpHandler, HttpRequest, HttpResponseInit, InvocationContext } from '@azure/functions';
import type { z } from 'zod';
import { RecordError } from '../src/casework/case';
import type { Actor } from '../src/casework/people';
import { Unavailable, type People } from '../src/workflows/ports';
import { languageOf, type Language } from '../src/wording/language';
import { personOfToken, type TokenRules } from './bearer';
import { edgeProblem, refusalProblem } from './problem';

/** What every handler of a signed-in person is given. */
export type SignedIn = { actor: Actor; language: Language; request: HttpRequest; context: InvocationContext };

export type EdgePorts = { tokens: TokenRules; people: People };

/** A commit must fit in a note of 63,999 characters with its envelope. */
const longestBody = 48_000;

/** Signs the caller in, then handles; a fault becomes 503 or 500 and a log line without content. */
export function signedIn(
  ports: EdgePorts,
  handle: (call: SignedIn) => Promise<HttpResponseInit>,
): HttpHandler {
  return async (request, context) => {
    const language = languageOfRequest(request);
    try {
      const token = /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
      if (token === undefined) return edgeProblem('tokenMissing', language);
      const personId = await personOfToken(token, ports.tokens);
      if (personId === undefined) return edgeProblem('tokenInvalid', language);
      const actor = await ports.people.find(personId);
      if (actor === undefined) return refusalProblem({ kind: 'personUnknown' }, language);
      return await handle({ actor, language, request, context });
    } catch (fault) {
      logFault(context, fault);
      return edgeProblem('unavailable', language);
    }
  };
}

/** The name and our own words for what failed; never what was in it. */
export function logFault(context: InvocationContext, fault: unknown): void {
  const isOurs = fault instanceof Unavailable || fault instanceof RecordError;
  const name = fault instanceof Error ? fault.name : 'unknown';
  context.error(isOurs ? `${name}: ${fault.message}` : name);
}

export function languageOfRequest(request: HttpRequest): Language {
  const [first] = (request.headers.get('accept-language') ?? '').split(/[,;]/);
  return languageOf(first === '*' ? undefined : first?.trim());
}

export type Parsed<T> = { ok: true; value: T } | { ok: false; response: HttpResponseInit };

/** The body as its schema wants it, or the refusal that names each field that is not. */
export async function parseBody<T>(
  request: HttpRequest,
  schema: z.ZodType<T>,
  language: Language,
): Promise<Parsed<T>> {
  const refuse = (response: HttpResponseInit): Parsed<T> => ({ ok: false, response });
  const mediaType = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(mediaType)) return refuse(edgeProblem('wrongMediaType', language));
  const text = await request.text();
  if (text.length > longestBody) return refuse(edgeProblem('tooLarge', language));
  const json = parseJson(text);
  if (json === undefined) return refuse(edgeProblem('notJson', language));
  const parsed = schema.safeParse(json);
  if (parsed.success) return { ok: true, value: parsed.data };
  const errors = parsed.error.issues.map(({ path, code, message }) => ({
    field: path.join('.'),
    code,
    message,
  }));
  return refuse(edgeProblem('invalidBody', language, errors));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export function json(status: number, body: unknown, headers: Record<string, string> = {}): HttpResponseInit {
  return { status, jsonBody: body, headers: { 'Cache-Control': 'no-store', ...headers } };
}
