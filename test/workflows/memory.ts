import { createHash } from 'node:crypto';
import type { Commit } from '../../src/casework/events';
import type {
  CaseRow,
  Dispatch,
  Messenger,
  Notice,
  Outbox,
  People,
  Record,
  Rows,
  SendResult,
} from '../../src/workflows/ports';
import { everyone } from '../people';

export const digest = (text: string) => createHash('sha256').update(text).digest('hex');
export const board = { caseNumberPrefix: 'AMN' };

/** A record in memory with the unique keys of the list. `before` runs before each write, to let others in. */
export function memoryRecord(before: (commit: Commit) => Promise<void> | void = () => undefined) {
  const commits: Commit[] = [];
  const numberOf = ({ events }: Commit) =>
    events.flatMap((event) => ('caseNumber' in event ? [event.caseNumber] : [])).at(0);
  const record: Record = {
    commitsOf: (caseKey) => Promise.resolve(commits.filter((commit) => commit.caseKey === caseKey)),
    append: async (commit) => {
      await before(commit);
      const isTaken = commits.some(
        (other) =>
          (other.caseKey === commit.caseKey && other.sequence === commit.sequence) ||
          other.commandId === commit.commandId ||
          (numberOf(commit) !== undefined && numberOf(other) === numberOf(commit)),
      );
      if (isTaken) return 'taken';
      commits.push(commit);
      return 'stored';
    },
    changesSince: (cursor) =>
      Promise.resolve({
        caseKeys: [...new Set(commits.slice(Number(cursor ?? 0)).map(({ caseKey }) => caseKey))],
        cursor: String(commits.length),
      }),
  };
  return { record, commits };
}

export function memoryPeople(): People {
  return {
    find: (id) => Promise.resolve(everyone.find(({ person }) => person.id === id)),
    withRole: (role) =>
      Promise.resolve(everyone.filter(({ roles }) => roles.includes(role)).map(({ person }) => person)),
  };
}

export function memoryRows(): { rows: Rows; table: Map<string, CaseRow> } {
  const table = new Map<string, CaseRow>();
  return {
    table,
    rows: {
      put: (row) => {
        if ((table.get(row.caseKey)?.sequence ?? 0) < row.sequence) table.set(row.caseKey, row);
        return Promise.resolve();
      },
    },
  };
}

export function memoryOutbox(): { outbox: Outbox; dispatches: Map<string, Dispatch> } {
  const dispatches = new Map<string, Dispatch>();
  const outbox: Outbox = {
    ofCase: (caseKey) => Promise.resolve([...dispatches.values()].filter((row) => row.caseKey === caseKey)),
    add: (notices: readonly Notice[]) => {
      for (const notice of notices) {
        if (dispatches.has(notice.key)) continue;
        const fresh = {
          id: notice.key,
          version: '1',
          status: 'waiting',
          shownSequence: 0,
          attempts: 0,
        } as const;
        dispatches.set(notice.key, { ...notice, ...fresh });
      }
      return Promise.resolve();
    },
    change: (dispatch, change) => {
      const stored = dispatches.get(dispatch.key);
      if (stored?.version !== dispatch.version) return Promise.resolve(undefined);
      const changed = { ...stored, ...change, version: String(Number(stored.version) + 1) };
      dispatches.set(dispatch.key, changed);
      return Promise.resolve(changed);
    },
    casesWaiting: (before) =>
      Promise.resolve([
        ...new Set(
          [...dispatches.values()]
            .filter(
              ({ status, claimedAt }) =>
                status === 'waiting' || (status === 'sending' && (claimedAt ?? '') < before),
            )
            .map(({ caseKey }) => caseKey),
        ),
      ]),
  };
  return { outbox, dispatches };
}

export type Sent = { what: 'send' | 'update'; personId: string; card: object };

/** A chat that keeps what is sent; `answer` may refuse. */
export function memoryMessenger(answer: (sent: Sent) => SendResult | undefined = () => undefined) {
  const sent: Sent[] = [];
  const take = (message: Sent): Promise<SendResult> => {
    const refusal = answer(message);
    if (refusal !== undefined) return Promise.resolve(refusal);
    sent.push(message);
    return Promise.resolve({ ok: true, activityId: `a${sent.length}` });
  };
  const messenger: Messenger = {
    send: (personId, card) => take({ what: 'send', personId, card }),
    update: (personId, _activityId, card) => take({ what: 'update', personId, card }),
  };
  return { messenger, sent };
}

export function clockAt(start: string) {
  let now = Date.parse(start);
  return {
    now: () => new Date(now).toISOString(),
    advance: (seconds: number) => {
      now += seconds * 1000;
    },
  };
}
