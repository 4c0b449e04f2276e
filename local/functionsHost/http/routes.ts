/** A route template of ASP.NET Core, made ready for matching. */
export type Route = {
  /** The values of the parameters, if the path fits. */
  match(path: string): Record<string, string> | undefined;
  /** Routes are tried in this order, smallest first. */
  precedence: string;
};

type Check = (value: string) => boolean;

type Parameter = { name: string; checks: Check[]; optional: boolean; catchAll: boolean; fallback?: string };

type Segment =
  | { kind: 'literal'; text: string }
  | { kind: 'parameter'; parameter: Parameter }
  | { kind: 'mixed'; pattern: RegExp; parameters: Parameter[] };

const whole = /^[-+]?\d+$/;
const real = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
const uuid =
  /^(?:\{[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{32})$/i;
const within = (bits: bigint) => (value: string) =>
  whole.test(value) &&
  BigInt.asIntN(Number(bits), BigInt(value.replace('+', ''))) === BigInt(value.replace('+', ''));
const isReal: Check = (value) => real.test(value);
const bounds = (argument: string): [number, number] => {
  const [low, high = low] = argument.split(',').map(Number);
  return [low ?? Number.NaN, high ?? Number.NaN];
};

/** Source: learn.microsoft.com/aspnet/core/fundamentals/routing, route constraints. */
const constraints: Readonly<Record<string, (argument: string) => Check>> = {
  int: () => within(32n),
  long: () => within(64n),
  bool: () => (value) => /^(?:true|false)$/i.test(value),
  decimal: () => isReal,
  double: () => isReal,
  float: () => isReal,
  guid: () => (value) => uuid.test(value),
  datetime: () => (value) => !Number.isNaN(Date.parse(value)),
  alpha: () => (value) => /^[a-z]*$/i.test(value),
  required: () => (value) => value !== '',
  length: (argument) => (value) => value.length >= bounds(argument)[0] && value.length <= bounds(argument)[1],
  minlength: (argument) => (value) => value.length >= Number(argument),
  maxlength: (argument) => (value) => value.length <= Number(argument),
  min: (argument) => (value) => whole.test(value) && Number(value) >= Number(argument),
  max: (argument) => (value) => whole.test(value) && Number(value) <= Number(argument),
  range: (argument) => (value) =>
    whole.test(value) && Number(value) >= bounds(argument)[0] && Number(value) <= bounds(argument)[1],
  regex: (argument) => (value) => new RegExp(argument, 'i').test(value),
};

/** Reads a template such as `cases/{key:guid}/events/{*rest}`; throws on what ASP.NET Core does not know. */
export function compileRoute(template: string): Route {
  const segments = splitOutsideBraces(template.replace(/^\//, ''), '/').filter(Boolean).map(readSegment);
  const precedence = segments.map(digitOf).join('');
  return { precedence, match: (path) => matchSegments(segments, pathSegments(path)) };
}

function splitOutsideBraces(text: string, separator: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if ('{('.includes(character)) depth += 1;
    if ('})'.includes(character)) depth -= 1;
    if (character === separator && depth === 0) parts.push('');
    else parts.push((parts.pop() ?? '') + character);
  }
  return parts;
}

function readSegment(text: string): Segment {
  if (!/[{}]/.test(text)) return { kind: 'literal', text: text.toLowerCase() };
  const parts = text.split(/(\{(?:[^{}]|\{[^{}]*\})+\})/).filter(Boolean);
  const isParameter = (part: string): boolean => part.startsWith('{') && part.endsWith('}');
  const parameters = parts.filter(isParameter).map((part) => readParameter(part.slice(1, -1)));
  const [only] = parameters;
  if (parts.length === 1 && only) return { kind: 'parameter', parameter: only };
  if (parts.some((part) => !isParameter(part) && /[{}]/.test(part)) || parameters.some(isLoose)) {
    throw new Error(`The route segment "${text}" is not one this host can match.`);
  }
  const source = parts.map((part) =>
    isParameter(part) ? '(.+?)' : part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`),
  );
  return { kind: 'mixed', pattern: new RegExp(`^${source.join('')}$`, 'i'), parameters };
}

const isLoose = ({ optional, catchAll, fallback }: Parameter): boolean =>
  optional || catchAll || fallback !== undefined;

function readParameter(text: string): Parameter {
  const [declaration = '', fallback] = splitOutsideBraces(text, '=');
  const catchAll = declaration.startsWith('*');
  const optional = declaration.endsWith('?');
  const [name = '', ...named] = splitOutsideBraces(
    declaration.replace(/^\*{1,2}/, '').replace(/\?$/, ''),
    ':',
  );
  const checks = named.map((constraint) => {
    const [, kind = '', argument = ''] = /^(\w+)(?:\((.*)\))?$/.exec(constraint) ?? [];
    const make = constraints[kind.toLowerCase()];
    if (!make) throw new Error(`The route constraint "${constraint}" does not exist.`);
    return make(argument);
  });
  return { name, checks, optional, catchAll, ...(fallback !== undefined && { fallback }) };
}

/** Source: ASP.NET Core RoutePrecedence.ComputeInbound. */
function digitOf(segment: Segment): string {
  if (segment.kind === 'literal') return '1';
  if (segment.kind === 'mixed') return '2';
  const { checks, catchAll } = segment.parameter;
  const constrained = checks.length > 0;
  if (catchAll) return constrained ? '4' : '5';
  return constrained ? '2' : '3';
}

function pathSegments(path: string): string[] {
  const inner = path.replace(/^\//, '').replace(/\/$/, '');
  return inner === '' ? [] : inner.split('/').map(decodeSegment);
}

/** Everything is decoded before routing but an encoded slash, which stays what it was. */
function decodeSegment(text: string): string {
  const pieces = text.split(/(%2f)/i).map((piece) => {
    if (/^%2f$/i.test(piece)) return piece;
    try {
      return decodeURIComponent(piece);
    } catch {
      return piece;
    }
  });
  return pieces.join('');
}

function matchSegments(
  segments: readonly Segment[],
  path: readonly string[],
): Record<string, string> | undefined {
  const values: Record<string, string> = {};
  let catchesAll = false;
  for (const [index, segment] of segments.entries()) {
    catchesAll = segment.kind === 'parameter' && segment.parameter.catchAll;
    const given = catchesAll ? path.slice(index).join('/') || undefined : path[index];
    const found = given === undefined ? absent(segment) : matchSegment(segment, given);
    if (!found) return undefined;
    Object.assign(values, found);
  }
  return catchesAll || path.length <= segments.length ? values : undefined;
}

function absent(segment: Segment): Record<string, string> | undefined {
  if (segment.kind !== 'parameter') return undefined;
  const { name, optional, catchAll, fallback } = segment.parameter;
  if (fallback !== undefined) return { [name]: fallback };
  return optional || catchAll ? {} : undefined;
}

function matchSegment(segment: Segment, given: string): Record<string, string> | undefined {
  if (segment.kind === 'literal') return segment.text === given.toLowerCase() ? {} : undefined;
  const [parameters, texts] =
    segment.kind === 'parameter'
      ? [[segment.parameter], [given]]
      : [segment.parameters, (segment.pattern.exec(given) ?? []).slice(1)];
  const values: Record<string, string> = {};
  for (const [index, { name, checks }] of parameters.entries()) {
    const text = texts[index] ?? '';
    if (text === '' || !checks.every((check) => check(text))) return undefined;
    values[name] = text;
  }
  return values;
}
