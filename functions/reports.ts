import type { HttpHandler, StorageQueueOutput } from '@azure/functions';
import type { Case } from '../src/casework/case';
import type { ActPorts } from '../src/workflows/actOnCase';
import { raiseReport } from '../src/workflows/raiseReport';
import { json, parseBody, signedIn, type EdgePorts } from './edge';
import { edgeProblem, refusalProblem } from './problem';
import { reportSchema } from './schemas';

const idempotencyKey = /^[\x21-\x7e]{8,100}$/;

/** `POST /api/reports`: receives a report, once for each idempotency key, and answers with its receipt. */
export function postReport(ports: EdgePorts & ActPorts, settleQueue: StorageQueueOutput): HttpHandler {
  return signedIn(ports, async ({ actor, language, request, context }) => {
    const key = request.headers.get('idempotency-key') ?? '';
    if (!idempotencyKey.test(key)) return edgeProblem('idempotencyKeyMissing', language);
    const body = await parseBody(request, reportSchema, language);
    if (!body.ok) return body.response;
    const answer = await raiseReport(body.value, key, actor, ports);
    if (!answer.ok) return refusalProblem(answer.refusal, language);
    context.extraOutputs.set(settleQueue, answer.current.key);
    return json(201, receiptOf(answer.current), { Location: `/api/cases/${answer.current.key}` });
  });
}

function receiptOf(current: Case): object {
  const { key, receivedAt, dataProtectionDueAt } = current;
  return { caseKey: key, sequence: 1, state: 'submitted', receivedAt, dataProtectionDueAt };
}
