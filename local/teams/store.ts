import { join } from 'node:path';
import { openDatabase } from '../database';
import type { Database } from '../database';

const schema = `
  CREATE TABLE IF NOT EXISTS chats (
    conversation TEXT PRIMARY KEY,
    person TEXT NOT NULL UNIQUE,
    app TEXT NOT NULL CHECK (app IN ('installed', 'removed', 'blocked')),
    read_up_to TEXT NOT NULL DEFAULT ''
  );
  CREATE TABLE IF NOT EXISTS messages (
    conversation TEXT NOT NULL REFERENCES chats,
    id TEXT NOT NULL,
    sender TEXT NOT NULL CHECK (sender IN ('bot', 'person')),
    activity TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    sent_at TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    failed INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (conversation, id)
  );
  CREATE TABLE IF NOT EXISTS earlier_versions (
    conversation TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    activity TEXT NOT NULL,
    replaced_at TEXT NOT NULL,
    PRIMARY KEY (conversation, id, version)
  );
  CREATE TABLE IF NOT EXISTS views (
    conversation TEXT NOT NULL,
    message TEXT NOT NULL,
    card TEXT NOT NULL,
    PRIMARY KEY (conversation, message)
  );
  CREATE TABLE IF NOT EXISTS fetches (
    conversation TEXT NOT NULL,
    message TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (conversation, message)
  );
  CREATE TABLE IF NOT EXISTS notices (
    activity_id TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    activity TEXT NOT NULL,
    accepted_at TEXT
  );
  CREATE TABLE IF NOT EXISTS deliveries (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    person TEXT NOT NULL,
    activity_id TEXT NOT NULL,
    activity TEXT NOT NULL,
    at TEXT NOT NULL,
    outcome TEXT NOT NULL,
    status INTEGER,
    answer TEXT
  );
`;

/**
 * Opens teams.db: chats, messages with their earlier versions, what each person sees of a card, installation
 * notices still to be accepted, and everything that was sent to the bot with its answer.
 */
export function openStore(folder: string): Database {
  return openDatabase(join(folder, 'teams.db'), schema);
}
