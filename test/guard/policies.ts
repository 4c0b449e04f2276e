import type { Policy } from '../../src/guard/policy';
import { policy } from '../../src/guard/policy';

/** The policy of Björkstad with what the test needs changed. */
export function policyWith(changes: Partial<Policy>): Policy {
  return { ...policy, version: '1', ...changes };
}
