import { invalidRequest } from './graphError';

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads a request body that must be one JSON object; an empty body is an empty object. */
export function parseObject(body: Buffer): JsonObject {
  if (body.length === 0) return {};
  let parsed: unknown;
  try {
    parsed = JSON.parse(body.toString('utf8'));
  } catch {
    throw invalidRequest('Unable to read JSON request payload.');
  }
  if (!isObject(parsed)) throw invalidRequest('The request body must be a JSON object.');
  return parsed;
}

/** The properties below may be absent; when present they must be of the named type. */
export function textOf(object: JsonObject, name: string): string | undefined {
  const value = object[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw invalidRequest(`The property '${name}' must be a string.`);
  return value;
}

export function flagOf(object: JsonObject, name: string): boolean | undefined {
  const value = object[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'boolean') throw invalidRequest(`The property '${name}' must be true or false.`);
  return value;
}

export function numberOf(object: JsonObject, name: string): number | undefined {
  const value = object[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number') throw invalidRequest(`The property '${name}' must be a number.`);
  return value;
}

export function objectOf(object: JsonObject, name: string): JsonObject | undefined {
  const value = object[name];
  if (value === undefined || value === null) return undefined;
  if (!isObject(value)) throw invalidRequest(`The property '${name}' must be an object.`);
  return value;
}

export function textsOf(object: JsonObject, name: string): string[] | undefined {
  const value = object[name];
  if (value === undefined || value === null) return undefined;
  if (!isTexts(value)) throw invalidRequest(`The property '${name}' must be an array of strings.`);
  return value;
}

export function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}
