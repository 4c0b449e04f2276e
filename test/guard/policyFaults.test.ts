import type { Policy } from '../../src/guard/policy';
import { policy } from '../../src/guard/policy';
import { policyFaults } from '../../src/guard/policyFaults';
import { policyWith } from './policies';

test("the organisation's policy has no fault, and names its domain and its units", () => {
  expect(policyFaults(policy)).toEqual([]);
  expect(policy.domains).toContain('bjorkstad.example');
  expect(policy.units.length).toBeGreaterThan(0);
});

test.each<[string, Partial<Policy>, string]>([
  ['no version', { version: '' }, 'version must be a text'],
  ['no domain', { domains: [] }, 'domains must name at least one domain'],
  ['an address for a domain', { domains: ['x@a.example'] }, 'x@a.example is not a domain'],
  ['a capital letter', { stopDomains: ['A.example'] }, 'A.example is not a domain'],
  ['a domain without a dot', { partnerDomains: ['intranet'] }, 'intranet is not a domain'],
  [
    'a whole domain for a webmail',
    { webmail: ['gmail.example'] },
    'gmail.example is not the name before the last dot of a domain',
  ],
  [
    'a domain that is ours and stopped',
    { domains: ['a.example'], stopDomains: ['a.example'] },
    'a.example is both ours and stopped',
  ],
  [
    'a list of nobody',
    { thresholds: { ...policy.thresholds, visiblePrivatePeople: 0 } },
    'thresholds.visiblePrivatePeople must be above 0',
  ],
  [
    'no messages at all',
    { thresholds: { ...policy.thresholds, regularFrom: 0 } },
    'thresholds.regularFrom must be above 0',
  ],
  [
    'a risk above 1',
    { thresholds: { ...policy.thresholds, unusualRisk: 2 } },
    'thresholds.unusualRisk must be a risk, 0 to 1',
  ],
])('%s is named as a fault', (_, changes, fault) => {
  expect(policyFaults(policyWith(changes))).toEqual([fault]);
});
