import { join } from 'node:path';
import { openDatabase } from '../database';
import { schema } from './schema';

export type Value = string | number | Buffer | null;
export type Row = Readonly<Record<string, unknown>>;

/** The database behind the stand-in; every statement is prepared once. */
export type Store = {
  get(sql: string, ...values: Value[]): Row | undefined;
  all(sql: string, ...values: Value[]): Row[];
  /** Answers how many rows changed. */
  run(sql: string, ...values: Value[]): number;
  /** Commits what `work` wrote, or nothing when it throws. A transaction within another belongs to it. */
  transaction<T>(work: () => T): T;
  close(): void;
};

/** Opens `graph.db` in a folder. */
export function openStore(folder: string): Store {
  const database = openDatabase(join(folder, 'graph.db'), schema);
  const prepared = new Map<string, ReturnType<typeof database.prepare>>();
  const statement = (sql: string): ReturnType<typeof database.prepare> => {
    const known = prepared.get(sql);
    if (known) return known;
    const made = database.prepare(sql);
    prepared.set(sql, made);
    return made;
  };
  // Values go in as one array: libsql 0.5 takes a lone Buffer for named values and aborts the process.
  return {
    get: (sql, ...values) => {
      const row = statement(sql).get(values);
      return isRow(row) ? row : undefined;
    },
    all: (sql, ...values) => statement(sql).all(values).filter(isRow),
    run: (sql, ...values) => statement(sql).run(values).changes,
    transaction: (work) => (database.inTransaction ? work() : database.transaction(work).immediate()),
    close: () => void database.close(),
  };
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null;
}

export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new Error(`The column ${column} holds no text`);
  return value;
}

export function integer(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new Error(`The column ${column} holds no number`);
  return value;
}

export function bytes(row: Row, column: string): Buffer {
  const value = row[column];
  if (Buffer.isBuffer(value)) return value;
  if (value instanceof ArrayBuffer) return Buffer.from(value);
  throw new Error(`The column ${column} holds no bytes`);
}

/** Whether the database refused a row because of a unique index. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_UNIQUE';
}
