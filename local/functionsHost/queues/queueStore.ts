import { randomUUID } from 'node:crypto';
import { processLives } from '../../start/dataLock';
import { openDatabase, type Database } from '../../database';

export type Outgoing = { queue: string; body: string };

/** A message that this host holds: nobody else sees it until the lease ends. Times are milliseconds. */
export type Message = {
  id: string;
  queue: string;
  body: string;
  popReceipt: string;
  dequeueCount: number;
  insertedAt: number;
  expiresAt: number;
  visibleAt: number;
};

/** The storage queues of the installation. What `send` has returned from survives kill -9. */
export type QueueStore = {
  /** Stores all of the messages or none. */
  send(messages: readonly Outgoing[]): void;
  /** Leases up to `count` visible messages, oldest first. */
  receive(queue: string, count: number): Message[];
  /** False when the lease was lost meanwhile: then somebody else has the message. */
  remove(message: Message): boolean;
  /** Gives the message back; it shows itself again after the delay. */
  release(message: Message, delayMilliseconds: number): boolean;
  /** Moves the message to another queue in one step. */
  move(message: Message, queue: string): boolean;
  /** Prolongs every lease of this host. */
  renew(): void;
  /** When the next message of a queue shows itself, if there is one. */
  nextVisible(queue: string): number | undefined;
  /** How many messages a queue holds, leased ones too. */
  count(queue: string): number;
  /** Calls back, soon afterwards, when a message has come to the queue through this store. */
  onArrival(queue: string, wake: () => void): void;
  /** The same file keeps the timers' status. */
  database: Database;
  /** Gives back all leases of this host and closes the file. */
  close(): void;
};

/** Source: the storage queue trigger leases for ten minutes and prolongs while the function runs. */
export const leaseMilliseconds = 10 * 60 * 1000;
/** Source: learn.microsoft.com/rest/api/storageservices/put-message, messagettl. */
const lifetimeMilliseconds = 7 * 24 * 60 * 60 * 1000;

const schema = `
  CREATE TABLE IF NOT EXISTS messages (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    queue TEXT NOT NULL,
    body TEXT NOT NULL,
    dequeueCount INTEGER NOT NULL DEFAULT 0,
    insertedAt INTEGER NOT NULL,
    expiresAt INTEGER NOT NULL,
    visibleAt INTEGER NOT NULL,
    popReceipt TEXT NOT NULL DEFAULT '',
    holder TEXT
  );
  CREATE INDEX IF NOT EXISTS messagesByQueue ON messages (queue, visibleAt, sequence);
  CREATE TABLE IF NOT EXISTS holders (id TEXT PRIMARY KEY, process INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS timers (
    name TEXT PRIMARY KEY, last TEXT NOT NULL, next TEXT NOT NULL, lastUpdated TEXT NOT NULL
  );`;

/** Opens the queues. Messages that a dead host held are visible again at once. */
export function openQueueStore(file: string, now: () => number = Date.now): QueueStore {
  const database = openDatabase(file, schema);
  database.pragma('busy_timeout = 5000');
  const holder = randomUUID();
  releaseLeasesOfTheDead(database, holder, now());
  const waiting = new Map<string, () => void>();
  const arrived = (queues: Iterable<string>): void => {
    for (const queue of new Set(queues)) setImmediate(() => waiting.get(queue)?.());
  };
  const send = database.transaction((messages: readonly Outgoing[]) => insert(database, messages, now()));
  return {
    database,
    send(messages) {
      send(messages);
      arrived(messages.map(({ queue }) => queue));
    },
    receive: (queue, count) => receive(database, { queue, count, holder, at: now() }),
    ...settlements(database, now, arrived),
    onArrival: (queue, wake) => void waiting.set(queue, wake),
    renew() {
      const sql = 'UPDATE messages SET visibleAt = ? WHERE holder = ?';
      database.prepare(sql).run(now() + leaseMilliseconds, holder);
    },
    nextVisible: (queue) =>
      number(database, 'SELECT MIN(visibleAt) AS n FROM messages WHERE queue = ?', queue),
    count: (queue) => number(database, 'SELECT COUNT(*) AS n FROM messages WHERE queue = ?', queue) ?? 0,
    close() {
      releaseLeases(database, holder, now());
      database.close();
    },
  };
}

/** What can become of a leased message. The pop receipt tells whether the lease still holds. */
function settlements(
  database: Database,
  now: () => number,
  arrived: (queues: Iterable<string>) => void,
): Pick<QueueStore, 'remove' | 'release' | 'move'> {
  const leased = 'WHERE id = ? AND popReceipt = ?';
  const remove = ({ id, popReceipt }: Message): boolean =>
    database.prepare(`DELETE FROM messages ${leased}`).run(id, popReceipt).changes > 0;
  const move = database.transaction((message: Message, queue: string): boolean => {
    const removed = remove(message);
    if (removed) insert(database, [{ queue, body: message.body }], now());
    return removed;
  });
  return {
    remove,
    move(message, queue) {
      const moved = move(message, queue);
      if (moved) arrived([queue]);
      return moved;
    },
    release({ id, popReceipt }, delay) {
      const sql = `UPDATE messages SET visibleAt = ?, popReceipt = '', holder = NULL ${leased}`;
      return database.prepare(sql).run(now() + delay, id, popReceipt).changes > 0;
    },
  };
}

function insert(database: Database, messages: readonly Outgoing[], at: number): void {
  const sql =
    'INSERT INTO messages (id, queue, body, insertedAt, expiresAt, visibleAt) VALUES (?, ?, ?, ?, ?, ?)';
  const statement = database.prepare(sql);
  for (const { queue, body } of messages) {
    statement.run(randomUUID(), queue, body, at, at + lifetimeMilliseconds, at);
  }
}

function receive(
  database: Database,
  { queue, count, holder, at }: { queue: string; count: number; holder: string; at: number },
): Message[] {
  database.prepare('DELETE FROM messages WHERE queue = ? AND expiresAt <= ?').run(queue, at);
  const sql = `
    UPDATE messages SET dequeueCount = dequeueCount + 1, visibleAt = ?, holder = ?, popReceipt = ?
    WHERE sequence IN (
      SELECT sequence FROM messages WHERE queue = ? AND visibleAt <= ? ORDER BY sequence LIMIT ?
    )
    RETURNING id, queue, body, popReceipt, dequeueCount, insertedAt, expiresAt, visibleAt, sequence`;
  const rows = database.prepare(sql).all(at + leaseMilliseconds, holder, randomUUID(), queue, at, count);
  return (rows as (Message & { sequence: number })[]).toSorted((a, b) => a.sequence - b.sequence);
}

function releaseLeasesOfTheDead(database: Database, holder: string, at: number): void {
  const known = database.prepare('SELECT id, process FROM holders').all() as {
    id: string;
    process: number;
  }[];
  for (const { id, process: number } of known) {
    if (number === process.pid || !processLives(number)) releaseLeases(database, id, at);
  }
  database.prepare('INSERT INTO holders (id, process) VALUES (?, ?)').run(holder, process.pid);
}

function releaseLeases(database: Database, holder: string, at: number): void {
  const release = "UPDATE messages SET visibleAt = ?, popReceipt = '', holder = NULL WHERE holder = ?";
  database.prepare(release).run(at, holder);
  database.prepare('DELETE FROM holders WHERE id = ?').run(holder);
}

function number(database: Database, sql: string, ...values: unknown[]): number | undefined {
  const [row] = database.prepare(sql).all(...values) as { n: number | null }[];
  return row?.n ?? undefined;
}
