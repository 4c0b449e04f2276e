import { invalidRequest } from './graphError';
import { isObject, isTexts, parseObject, textOf } from './json';
import type { JsonObject } from './json';
import { units } from './route';
import type { Answer, Call, Incoming, Route } from './route';

/** Graph's largest batch. */
const mostRequests = 20;

type Step = { id: string; dependsOn: readonly string[]; incoming: Incoming };
type StepAnswer = { id: string; status: number; headers: Record<string, string>; body?: unknown };

function parseSteps(call: Call): Step[] {
  const given = parseObject(call.body)['requests'];
  if (!Array.isArray(given) || given.length === 0) throw invalidRequest('Invalid batch payload format.');
  if (given.length > mostRequests)
    throw invalidRequest(`Number of batch request steps exceeds the maximum value of ${mostRequests}.`);
  const steps = given.map((step: unknown) => {
    if (!isObject(step)) throw invalidRequest('Invalid batch payload format.');
    return parseStep(call, step);
  });
  const ids = new Set(steps.map(({ id }) => id));
  if (ids.size < steps.length) throw invalidRequest('The id of each request in a batch must be unique.');
  steps.forEach((step, index) => {
    const earlier = new Set(steps.slice(0, index).map(({ id }) => id));
    if (!step.dependsOn.every((id) => earlier.has(id)))
      throw invalidRequest('A request can depend only on requests before it in the batch.');
  });
  return steps;
}

function parseStep(call: Call, step: JsonObject): Step {
  const id = textOf(step, 'id')?.toLowerCase() ?? '';
  const method = textOf(step, 'method')?.toUpperCase() ?? '';
  const address = textOf(step, 'url') ?? '';
  if (id === '' || method === '' || address === '')
    throw invalidRequest('Each request in a batch needs an id, a method and a url.');
  const dependsOn = step['dependsOn'] ?? [];
  if (!isTexts(dependsOn)) throw invalidRequest('dependsOn must be an array of ids.');
  const headers = headersOf(step);
  const body = step['body'];
  if (body !== undefined && !headers.has('content-type'))
    throw invalidRequest('A request with a body in a batch needs a Content-Type header.');
  const incoming = {
    method,
    url: new URL(`${call.base}/${address.replace(/^\//, '')}`),
    headers,
    body: bodyOf(body, headers),
  };
  return { id, dependsOn: dependsOn.map((other) => other.toLowerCase()), incoming };
}

function headersOf(step: JsonObject): Headers {
  const given = isObject(step['headers']) ? step['headers'] : {};
  const texts = Object.entries(given).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return new Headers(texts);
}

/** Anything but JSON comes as base64. */
function bodyOf(body: unknown, headers: Headers): Buffer {
  if (body === undefined) return Buffer.alloc(0);
  if (typeof body === 'string' && !(headers.get('content-type') ?? '').includes('json'))
    return Buffer.from(body, 'base64');
  return Buffer.from(JSON.stringify(body));
}

/** Performs the steps one by one; each is throttled and fails alone. */
async function performBatch(call: Call): Promise<Answer> {
  const answers = new Map<string, StepAnswer>();
  for (const { id, dependsOn, incoming } of parseSteps(call)) {
    const failed = dependsOn.some((other) => (answers.get(other)?.status ?? 500) >= 400);
    answers.set(id, failed ? failedDependency(id) : stepAnswer(id, await call.perform(incoming)));
  }
  return { status: 200, json: { responses: [...answers.values()] } };
}

function stepAnswer(id: string, answer: Answer): StepAnswer {
  const body = answer.json ?? answer.bytes?.toString('base64');
  const type: Record<string, string> =
    answer.json === undefined ? {} : { 'Content-Type': 'application/json' };
  const headers = { ...answer.headers, ...type };
  return { id, status: answer.status, headers, ...(body === undefined ? {} : { body }) };
}

function failedDependency(id: string): StepAnswer {
  const message = 'The request failed because a request that it depends on failed.';
  const body = { error: { code: 'failedDependency', message } };
  return { id, status: 424, headers: { 'Content-Type': 'application/json' }, body };
}

export const batchRoutes: readonly Route[] = [
  {
    method: 'POST',
    template: '/v1.0/$batch',
    need: 'token',
    units: units.directory,
    handle: (_graph, call) => performBatch(call),
  },
];
