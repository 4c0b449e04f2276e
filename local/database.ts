import Database from 'libsql';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

export type { Database } from 'libsql';

/**
 * Opens a durable store: write-ahead log with a flush at every commit, so that what was acknowledged
 * survives kill -9 and loss of power.
 */
export function openDatabase(file: string, schema: string): Database.Database {
  mkdirSync(dirname(file), { recursive: true });
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(schema);
  return database;
}
