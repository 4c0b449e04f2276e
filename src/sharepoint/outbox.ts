import { z } from 'zod';
import { noticeKinds } from '../casework/notices';
import {
  Unavailable,
  type Dispatch,
  type DispatchChange,
  type Notice,
  type Outbox,
} from '../workflows/ports';
import { dispatchStatuses } from './columns';
import type { Item, Items } from './items';

const maximumTries = 4;

const dispatchFields = z.object({
  NoticeKey: z.string(),
  CaseKey: z.string(),
  PersonId: z.string(),
  Kind: z.enum(noticeKinds),
  CaseSequence: z.number(),
  Status: z.enum(dispatchStatuses),
  ClaimedAt: z.string().nullish(),
  ActivityId: z.string().nullish(),
  ShownSequence: z.number(),
  Attempts: z.number(),
});

/** The list Utskick. */
export function openOutbox(items: Items): Outbox {
  return {
    ofCase: async (caseKey) => (await items.where('CaseKey', caseKey)).map(parseDispatch),
    add: async (notices) => {
      for (const notice of notices) await addOne(notice, items);
    },
    change: async (dispatch, change) => {
      const changed = await items.change(dispatch, fieldsOfChange(change));
      return changed === undefined ? undefined : { ...dispatch, ...change, version: changed.version };
    },
    casesWaiting: async (before) => {
      const waiting = await items.where('Status', 'waiting');
      const sending = (await items.where('Status', 'sending')).filter(
        ({ fields }) => z.string().catch('').parse(fields['ClaimedAt']) < before,
      );
      return [...new Set([...waiting, ...sending].map((item) => parseDispatch(item).caseKey))];
    },
  };
}

async function addOne(notice: Notice, items: Items): Promise<void> {
  const fields = {
    Title: notice.key,
    NoticeKey: notice.key,
    CaseKey: notice.caseKey,
    PersonId: notice.personId,
    Kind: notice.kind,
    CaseSequence: notice.sequence,
    Status: 'waiting',
    ShownSequence: 0,
    Attempts: 0,
  };
  for (let tries = 0; tries < maximumTries; tries += 1) {
    // A duplicate means that it is there; after a lost answer the unique key makes a second try safe.
    if ((await items.create(fields)) !== 'unknown') return;
  }
  throw new Unavailable('A notice could not be stored.');
}

function fieldsOfChange(change: DispatchChange): object {
  return {
    ...(change.status === undefined ? {} : { Status: change.status }),
    ...(change.claimedAt === undefined ? {} : { ClaimedAt: change.claimedAt }),
    ...(change.activityId === undefined ? {} : { ActivityId: change.activityId }),
    ...(change.shownSequence === undefined ? {} : { ShownSequence: change.shownSequence }),
    ...(change.attempts === undefined ? {} : { Attempts: change.attempts }),
  };
}

function parseDispatch({ id, version, fields }: Item): Dispatch {
  const parsed = dispatchFields.parse(fields);
  return {
    id,
    version,
    key: parsed.NoticeKey,
    caseKey: parsed.CaseKey,
    personId: parsed.PersonId,
    kind: parsed.Kind,
    sequence: parsed.CaseSequence,
    status: parsed.Status,
    ...(parsed.ClaimedAt == null ? {} : { claimedAt: parsed.ClaimedAt }),
    ...(parsed.ActivityId == null ? {} : { activityId: parsed.ActivityId }),
    shownSequence: parsed.ShownSequence,
    attempts: parsed.Attempts,
  };
}
