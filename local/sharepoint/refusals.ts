import type { Column } from './columns';

/** What SharePoint answered instead of doing what was asked. */
export type Refusal = { status: number; code: string; message: string };

/** The refusal in words: what happened, why, and what to do now. */
export function refusalText({ status, code, message }: Refusal, columns: readonly Column[] = []): string {
  if (/unique constraints/i.test(message)) {
    const titles = columns.filter(({ unique }) => unique).map(({ title }) => title);
    return `Raden sparades inte: värdet finns redan på en annan rad. Välj ett annat värde i ${listed(titles)}.`;
  }
  const known = byStatus[status];
  if (known !== undefined) return known;
  if (code === 'nameAlreadyExists') return 'Det finns redan något med det namnet här. Välj ett annat namn.';
  if (status === 400) return `SharePoint tog inte emot ändringen. Svaret var: ${message}`;
  return 'SharePoint svarar inte just nu. Det du har skrivit finns kvar. Försök igen om en stund.';
}

const byStatus: Partial<Record<number, string>> = {
  401: 'Du är inte inloggad längre. Ladda om sidan och försök igen.',
  403: 'Du har inte behörighet till det här. Be den som äger webbplatsen om hjälp.',
  404: 'Det finns inte längre. Någon kan ha tagit bort det. Gå tillbaka till listan.',
  412: 'Någon annan har ändrat raden sedan du öppnade den. Ladda om den och försök igen.',
  429: 'SharePoint har för mycket att göra just nu. Försök igen om en stund.',
  501: 'Det här kan inte SharePoint i miniatyr.',
};

function listed(titles: readonly string[]): string {
  if (titles.length < 2) return titles[0] ?? 'den kolumn som ska vara unik';
  return `${titles.slice(0, -1).join(', ')} eller ${titles.at(-1) ?? ''}`;
}
