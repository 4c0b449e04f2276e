import file from './policy.json';

/** What the organisation decides about the guard. It is compiled into the add-in; nothing is fetched at send. */
export type Policy = {
  /** Tells two editions of the policy apart in an acknowledgement. */
  version: string;
  /** The organisation's own domains; their sub-domains count as own. */
  domains: readonly string[];
  /** Outside organisations that are written to as a matter of course: a first mail there is not odd. */
  partnerDomains: readonly string[];
  /** Domains that must never be sent personal data. */
  stopDomains: readonly string[];
  /** The units a reporter may choose from. */
  units: readonly string[];
};

const keys: readonly string[] = ['version', 'domains', 'partnerDomains', 'stopDomains', 'units'];

/** The policy in `policy.json`. A file with a fault fails the build's tests, not a person's mail. */
export const policy: Policy = parsePolicy(file);

/**
 * Reads a policy and throws with every fault named: a missing or unknown key, an empty `domains`, a domain with
 * an @, a capital letter or no dot.
 */
export function parsePolicy(value: unknown): Policy {
  const faults: string[] = [];
  const fields: Record<string, unknown> = isRecord(value) ? value : {};
  const texts = (key: string): string[] => {
    const list = textList(fields[key]);
    if (list === undefined) faults.push(`${key} must be a list of texts`);
    return list ?? [];
  };
  const domains = (key: string): string[] => {
    const list = texts(key);
    faults.push(...list.filter((domain) => !isDomain(domain)).map((domain) => `${domain} is not a domain`));
    return list;
  };
  const read = {
    version: typeof fields['version'] === 'string' ? fields['version'] : '',
    domains: domains('domains'),
    partnerDomains: domains('partnerDomains'),
    stopDomains: domains('stopDomains'),
    units: texts('units'),
  };
  if (read.version === '') faults.push('version must be a text');
  if (read.domains.length === 0) faults.push('domains must name at least one domain');
  const unknown = Object.keys(fields).filter((key) => !keys.includes(key));
  faults.push(...unknown.map((key) => `${key} is not a part of the policy`));
  if (faults.length > 0) throw new Error(`policy.json: ${faults.join('; ')}`);
  return read;
}

function isDomain(text: string): boolean {
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(text);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function textList(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const texts = value.filter((entry) => typeof entry === 'string');
  return texts.length === value.length ? texts : undefined;
}
