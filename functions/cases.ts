import type { HttpHandler, StorageQueueOutput } from '@azure/functions';
import type { z } from 'zod';
import { sightOf } from '../src/casework/access';
import type { Case } from '../src/casework/case';
import type { CaseCommand } from '../src/casework/command';
import { stepsFrom } from '../src/casework/lifecycle';
import type { Actor } from '../src/casework/people';
import type { Refusal } from '../src/casework/refusal';
import { actOnCase, type ActPorts, type Answer } from '../src/workflows/actOnCase';
import { findInvestigator } from '../src/workflows/findInvestigator';
import type { People } from '../src/workflows/ports';
import { readCase, type SeenCase } from '../src/workflows/readCase';
import { json, parseBody, signedIn, type EdgePorts } from './edge';
import { refusalProblem } from './problem';
import { commandSchema } from './schemas';

/** `GET /api/cases/{key}`: the case as far as the person may see it. */
export function getCase(ports: EdgePorts & ActPorts): HttpHandler {
  return signedIn(ports, async ({ actor, language, request }) => {
    const seen = await readCase(request.params['key'] ?? '', actor, ports);
    if (seen === undefined) return refusalProblem({ kind: 'caseUnknown' }, language);
    return json(200, seen.sight === 'whole' ? wholeOf(seen.current) : progressOf(seen.current));
  });
}

/** `GET /api/cases/{key}/events`: the commits, for those who may see the whole case. */
export function getEvents(ports: EdgePorts & ActPorts): HttpHandler {
  return signedIn(ports, async ({ actor, language, request }) => {
    const seen: SeenCase | undefined = await readCase(request.params['key'] ?? '', actor, ports);
    if (seen?.sight !== 'whole') return refusalProblem({ kind: 'caseUnknown' }, language);
    return json(200, { caseKey: seen.current.key, commits: seen.commits });
  });
}

/** `POST /api/cases/{key}/commands`: the same acts as on the cards, with the same authorisation. */
export function postCommand(ports: EdgePorts & ActPorts, settleQueue: StorageQueueOutput): HttpHandler {
  return signedIn(ports, async ({ actor, language, request, context }) => {
    const body = await parseBody(request, commandSchema, language);
    if (!body.ok) return body.response;
    const caseKey = request.params['key'] ?? '';
    const { id, sequence } = body.value;
    const command = await commandOf(body.value, ports.people);
    const answer = await actOnCase({ caseKey, id, command, seen: sequence }, actor, ports);
    if (!answer.ok) return refusalProblem(tellable(answer, actor), language);
    context.extraOutputs.set(settleQueue, caseKey);
    return json(200, wholeOf(answer.current));
  });
}

/** Who may not see a case is not told by a refusal that it exists. */
function tellable({ refusal, current }: Extract<Answer, { ok: false }>, actor: Actor): Refusal {
  const isHidden = current !== undefined && sightOf(current, actor) === 'nothing';
  return isHidden ? { kind: 'caseUnknown' } : refusal;
}

async function commandOf(body: z.infer<typeof commandSchema>, people: People): Promise<CaseCommand> {
  switch (body.name) {
    case 'register':
      return { name: body.name, caseNumber: body.caseNumber };
    case 'open': {
      const investigator = await findInvestigator(body.investigatorId, people);
      return { name: body.name, reason: body.reason, investigator };
    }
    case 'propose':
      return { name: body.name, outcome: body.outcome, reason: body.reason };
    case 'notOpen':
    case 'return':
    case 'decide':
      return { name: body.name, reason: body.reason };
  }
}

function wholeOf(current: Case): object {
  return { ...current, steps: stepsFrom(current.state) };
}

/** What reporters see of their own report: how far it has come. */
function progressOf(current: Case): object {
  const { key, sequence, state, receivedAt, dataProtectionDueAt } = current;
  const caseNumber = 'caseNumber' in current ? current.caseNumber : undefined;
  return { key, sequence, state, receivedAt, dataProtectionDueAt, caseNumber };
}
