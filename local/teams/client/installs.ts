import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '../../database';
import { people } from '../../tenant/people';
import type { TenantPerson } from '../../tenant/people';
import { installationActivities } from '../activity';
import type { Activity, InstallationAction } from '../activity';
import { addChat, setAppState } from '../chats';
import type { AppState } from '../chats';
import { envelopeFrom } from '../context';
import type { Teams } from '../context';
import { accepted, deliver } from './deliveries';

/** Installs the app for everyone who does not have it yet, as an organisation's app policy does. */
export function installForEveryone(teams: Teams): void {
  for (const person of people) {
    teams.store.transaction(() => {
      if (addChat(teams.store, person)) addNotices(teams, person, 'add');
    })();
  }
}

/** Changes what a person has done with the app. Blocking it is not told to the bot; Teams does not either. */
export function changeApp(teams: Teams, person: TenantPerson, app: AppState): void {
  teams.store.transaction(() => {
    setAppState(teams.store, person.id, app);
    if (app !== 'blocked') addNotices(teams, person, app === 'installed' ? 'add' : 'remove');
  })();
  teams.live.changed(person.id);
}

function addNotices(teams: Teams, person: TenantPerson, action: InstallationAction): void {
  const statement = teams.store.prepare(
    'INSERT INTO notices (activity_id, person, activity) VALUES (?, ?, ?)',
  );
  for (const activity of installationActivities(envelopeFrom(teams, person), action)) {
    statement.run(activity.id, person.id, JSON.stringify(activity));
  }
}

/** Whether the bot has still to hear of this person. */
export function waitsForBot(store: Database, personId: string): boolean {
  const statement = 'SELECT 1 FROM notices WHERE person = ? AND accepted_at IS NULL LIMIT 1';
  return store.prepare(statement).get(personId) !== undefined;
}

const longestWaitMs = 10_000;

/**
 * Delivers what the bot has still to hear of installations until it has accepted all of it, more seldom the
 * longer nobody answers; then looks again from time to time. Ends when Teams closes.
 */
export async function deliverNotices(teams: Teams, everyMs: number): Promise<void> {
  let pause = everyMs;
  try {
    while (!teams.closing.aborted) {
      pause = (await deliverWaiting(teams)) ? everyMs : Math.min(pause * 2, longestWaitMs);
      await wait(pause, undefined, { signal: teams.closing, ref: false });
    }
  } catch (error) {
    if (!teams.closing.aborted) throw error;
  }
}

/** One round; answers whether nothing is left. */
async function deliverWaiting(teams: Teams): Promise<boolean> {
  const waiting = teams.store
    .prepare('SELECT person, activity FROM notices WHERE accepted_at IS NULL ORDER BY rowid')
    .all() as { person: string; activity: string }[];
  let done = true;
  for (const notice of waiting) {
    const activity = JSON.parse(notice.activity) as Activity;
    const outcome = await deliver(teams, notice.person, activity);
    // Whoever gives no answer to one gives none to the next.
    if (teams.closing.aborted || outcome.kind !== 'answered') return false;
    if (!accepted(outcome)) {
      done = false;
      continue;
    }
    teams.store
      .prepare('UPDATE notices SET accepted_at = ? WHERE activity_id = ?')
      .run(new Date(teams.now()).toISOString(), activity.id);
    teams.live.changed(notice.person);
  }
  return done;
}
