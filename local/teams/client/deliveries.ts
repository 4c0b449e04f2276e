import type { Database } from '../../database';
import type { Activity } from '../activity';
import type { BotAnswer } from './channel';
import type { Teams } from '../context';

export type Outcome =
  | ({ kind: 'answered' } & BotAnswer)
  /** No connection, or it was cut. */
  | { kind: 'failed' }
  /** Nothing came in the time that Teams waits. */
  | { kind: 'slow' };

/** Delivers one activity to the bot, once, and records what came of it. */
export async function deliver(teams: Teams, personId: string, activity: Activity): Promise<Outcome> {
  const outcome = await withinTime(teams, activity);
  if (!teams.closing.aborted) record(teams, personId, activity, outcome);
  return outcome;
}

export function accepted(outcome: Outcome): boolean {
  return outcome.kind === 'answered' && outcome.status >= 200 && outcome.status < 300;
}

async function withinTime(teams: Teams, activity: Activity): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined;
  const slow = new Promise<Outcome>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'slow' }), teams.answerWithinMs);
    timer.unref();
  });
  const answered = teams.postToBot(activity).then(
    (answer): Outcome => ({ kind: 'answered', ...answer }),
    (): Outcome => ({ kind: 'failed' }),
  );
  const outcome = await Promise.race([answered, slow]);
  clearTimeout(timer);
  return outcome;
}

function record(teams: Teams, personId: string, activity: Activity, outcome: Outcome): void {
  const answered = outcome.kind === 'answered' ? outcome : undefined;
  teams.store
    .prepare(
      `INSERT INTO deliveries (person, activity_id, activity, at, outcome, status, answer)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      personId,
      activity.id,
      JSON.stringify(activity),
      new Date(teams.now()).toISOString(),
      outcome.kind,
      answered?.status ?? null,
      answered?.body === undefined ? null : JSON.stringify(answered.body),
    );
}

export type Delivery = {
  personId: string;
  activity: Activity;
  at: string;
  outcome: Outcome['kind'];
  status?: number;
  answer?: unknown;
};

type Row = {
  person: string;
  activity: string;
  at: string;
  outcome: Outcome['kind'];
  status: number | null;
  answer: string | null;
};

/** Everything that was sent to the bot, the oldest first, with what it answered. */
export function deliveriesIn(store: Database): Delivery[] {
  const rows = store.prepare('SELECT * FROM deliveries ORDER BY number').all() as Row[];
  return rows.map((row) => ({
    personId: row.person,
    activity: JSON.parse(row.activity) as Activity,
    at: row.at,
    outcome: row.outcome,
    ...(row.status === null ? {} : { status: row.status }),
    ...(row.answer === null ? {} : { answer: JSON.parse(row.answer) as unknown }),
  }));
}
