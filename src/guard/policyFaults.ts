import type { Policy } from './policy';

/**
 * What is wrong in a policy, one sentence for each fault: no version, no domain of its own, a domain with an @, a
 * capital letter or no dot, a domain that is both ours and stopped, a threshold that is not above 0 or a risk
 * above 1. Its shape is the compiler's to check.
 */
export function policyFaults(policy: Policy): string[] {
  const { version, domains, partnerDomains, stopDomains, webmail, thresholds } = policy;
  const faults: string[] = [];
  if (version === '') faults.push('version must be a text');
  if (domains.length === 0) faults.push('domains must name at least one domain');
  for (const domain of [...domains, ...partnerDomains, ...stopDomains]) {
    if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain)) faults.push(`${domain} is not a domain`);
  }
  for (const name of webmail) {
    if (!/^[a-z0-9-]+$/.test(name)) faults.push(`${name} is not the name before the last dot of a domain`);
  }
  for (const domain of domains) {
    if (stopDomains.includes(domain)) faults.push(`${domain} is both ours and stopped`);
  }
  const { visiblePrivatePeople, regularFrom, unusualRisk } = thresholds;
  if (!(visiblePrivatePeople > 0)) faults.push('thresholds.visiblePrivatePeople must be above 0');
  if (!(regularFrom > 0)) faults.push('thresholds.regularFrom must be above 0');
  if (!(unusualRisk > 0 && unusualRisk <= 1)) faults.push('thresholds.unusualRisk must be a risk, 0 to 1');
  return faults;
}
