import { z } from 'zod';
import type { CaseRow, Rows } from '../workflows/ports';
import type { Item, Items } from './items';
import { putByKey } from './keyed';

/** The list Ärenden. Rows only move forward, so two who settle one case at once end with the later one. */
export function openRows(items: Items): Rows {
  return {
    put: (row) =>
      putByKey(
        items,
        'CaseKey',
        row.caseKey,
        fieldsOf(row),
        ({ fields }) => sequenceIn(fields) >= row.sequence,
      ),
  };
}

function sequenceIn(fields: Item['fields']): number {
  return z.number().catch(0).parse(fields['Sequence']);
}

function fieldsOf(row: CaseRow): object {
  return {
    Title: row.title,
    ...(row.caseNumber === undefined ? {} : { CaseNumber: row.caseNumber }),
    Unit: row.unit,
    State: row.stateText,
    ReceivedAt: row.receivedAt,
    ...(row.dataProtectionDueAt === undefined ? {} : { DataProtectionDueAt: row.dataProtectionDueAt }),
    ...(row.investigator === undefined ? {} : { Investigator: row.investigator }),
    ...(row.outcomeText === undefined ? {} : { Outcome: row.outcomeText }),
    LatestAt: row.latestAt,
    Sequence: row.sequence,
  };
}
