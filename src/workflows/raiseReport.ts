import type { Actor } from '../casework/people';
import type { ReportDraft } from '../casework/report';
import { actOnCase, type ActPorts, type Answer } from './actOnCase';

/**
 * Receives a report. The case's key follows from who sends it and their idempotency key, so a report that
 * is sent again, by an impatient finger or after a lost answer, finds itself.
 */
export async function raiseReport(
  report: ReportDraft,
  idempotencyKey: string,
  reporter: Actor,
  ports: ActPorts,
): Promise<Answer> {
  const caseKey = ports.digest(`report ${reporter.person.id} ${idempotencyKey}`).slice(0, 32);
  return actOnCase({ caseKey, id: idempotencyKey, command: { name: 'submit', report } }, reporter, ports);
}
