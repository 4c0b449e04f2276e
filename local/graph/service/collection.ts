import type { Answer, Call } from './route';

/** A page of a collection. */
export function collection(
  call: Call,
  kind: string,
  value: readonly unknown[],
  links: { nextLink?: string; deltaLink?: string } = {},
): Answer {
  return {
    status: 200,
    json: {
      '@odata.context': `${call.base}/$metadata#Collection(${kind})`,
      ...(links.nextLink === undefined ? {} : { '@odata.nextLink': links.nextLink }),
      ...(links.deltaLink === undefined ? {} : { '@odata.deltaLink': links.deltaLink }),
      value,
    },
  };
}

/** One resource. */
export function entity(
  call: Call,
  kind: string,
  value: Record<string, unknown>,
  more: { status?: number; headers?: Record<string, string> } = {},
): Answer {
  const json = { '@odata.context': `${call.base}/$metadata#${kind}/$entity`, ...value };
  return { status: more.status ?? 200, json, ...(more.headers ? { headers: more.headers } : {}) };
}
