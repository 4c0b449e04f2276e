import type { Instant } from './instant';
import { addHours } from './instant';

/** GDPR article 33: within 72 hours of becoming aware; weekends do not prolong it. */
const dataProtectionHours = 72;

/** When the data-protection authority must have been notified, counted from first awareness. */
export function dataProtectionDue(awareAt: Instant): Instant {
  return addHours(awareAt, dataProtectionHours);
}
