import type { Database } from '../../database';
import type { Address } from './message';

/** What is kept for a person besides mail. */
export type PersonStore = {
  /** Whom the person has written to, newest first. */
  nicknames: (person: string) => Address[];
  remember: (person: string, recipient: Address) => void;
  roamingSettings: (person: string, addIn: string) => Record<string, unknown>;
  saveRoamingSettings: (person: string, addIn: string, settings: Record<string, unknown>) => void;
  /** Work that is done once per data folder. */
  isDone: (what: string) => boolean;
  setDone: (what: string) => void;
};

/** The tables of nicknames, settings and work done once. */
export function personStore(database: Database): PersonStore {
  const nicknames = database.prepare(
    'SELECT name, address FROM nicknames WHERE person = ? ORDER BY used DESC',
  );
  const remember = database.prepare(
    `INSERT OR REPLACE INTO nicknames (person, address, name, used)
     VALUES (?, ?, ?, (SELECT coalesce(max(used), 0) + 1 FROM nicknames))`,
  );
  const settings = database.prepare('SELECT json FROM settings WHERE person = ? AND add_in = ?');
  const save = database.prepare('INSERT OR REPLACE INTO settings (person, add_in, json) VALUES (?, ?, ?)');
  const done = database.prepare('SELECT what FROM done WHERE what = ?');
  const setDone = database.prepare('INSERT OR IGNORE INTO done (what) VALUES (?)');
  return {
    nicknames: (person) => nicknames.all(person) as Address[],
    remember: (person, { name, address }) => void remember.run(person, address, name),
    roamingSettings: (person, addIn) => {
      const row = settings.get(person, addIn) as { json: string } | undefined;
      return row === undefined ? {} : (JSON.parse(row.json) as Record<string, unknown>);
    },
    saveRoamingSettings: (person, addIn, values) => void save.run(person, addIn, JSON.stringify(values)),
    isDone: (what) => done.get(what) !== undefined,
    setDone: (what) => void setDone.run(what),
  };
}
