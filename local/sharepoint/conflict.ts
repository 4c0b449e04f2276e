import type { Column } from './columns';
import { sameValue } from './values';
import type { FormValue } from './values';

type Form = Record<string, FormValue>;

/** A column that two people have filled in differently, with both of their values. */
export type Conflict = { column: Column; mine: FormValue; theirs: FormValue };

/**
 * Puts one person's unsaved changes upon what another has saved in between. Columns that only one of them
 * changed are settled; a column that both changed is a conflict, and the form keeps the unsaved value there.
 */
export function mergedForm(
  columns: readonly Column[],
  before: Form,
  mine: Form,
  theirs: Form,
): { form: Form; conflicts: Conflict[] } {
  const form: Form = { ...theirs };
  const conflicts: Conflict[] = [];
  for (const column of columns) {
    const { name } = column;
    const [was, my, their] = [before[name] ?? '', mine[name] ?? '', theirs[name] ?? ''];
    if (sameValue(was, my)) continue;
    form[name] = my;
    if (!sameValue(was, their) && !sameValue(my, their)) conflicts.push({ column, mine: my, theirs: their });
  }
  return { form, conflicts };
}
