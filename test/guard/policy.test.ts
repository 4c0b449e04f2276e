import { parsePolicy, policy } from '../../src/guard/policy';

const whole = {
  version: '1',
  domains: ['a.example'],
  partnerDomains: [],
  stopDomains: [],
  units: ['Enhet'],
};

test("the organisation's policy names its domain and its units", () => {
  expect(policy.domains).toContain('bjorkstad.example');
  expect(policy.units.length).toBeGreaterThan(0);
});

test.each([
  ['no policy', null, 'domains must name at least one domain'],
  ['no version', { ...whole, version: '' }, 'version must be a text'],
  ['no domain', { ...whole, domains: [] }, 'domains must name at least one domain'],
  ['an address for a domain', { ...whole, domains: ['x@a.example'] }, 'x@a.example is not a domain'],
  ['a capital letter', { ...whole, stopDomains: ['A.example'] }, 'A.example is not a domain'],
  ['numbers for units', { ...whole, units: [1] }, 'units must be a list of texts'],
  ['a misspelt key', { ...whole, partners: [] }, 'partners is not a part of the policy'],
])('%s is refused by name', (_, value, fault) => {
  expect(() => parsePolicy(value)).toThrow(fault);
});
