/** What the page says, in Swedish. */
export const wording = {
  app: 'Lex Sarah',
  loading: 'Hämtar chattar…',
  offline: 'Ingen kontakt med Teams just nu. Det du skrivit finns kvar. Försöker igen.',
  busy: 'Skickar…',
  sent: 'Ditt svar har skickats till appen.',
  unreachable: 'Det gick inte att nå appen.',
  slow: 'Det gick inte att nå appen. Försök igen.',
  again: 'Försök igen',
  failedText: 'Meddelandet nådde inte fram till appen.',
  deleted: 'Meddelandet har tagits bort.',
  edited: 'Redigerat',
  cardChanged: 'Kortet har uppdaterats.',
  write: 'Skriv till Lex Sarah',
  send: 'Skicka',
} as const;

/** What the chat says of the app when there is something to say. */
export const appStates = {
  ready: 'Lex Sarah är installerad för dig. När ett ärende väntar på dig kommer det hit.',
  waiting: 'Lex Sarah installeras för dig. Det är klart när appen har svarat.',
  removed: 'Du har tagit bort appen Lex Sarah. Den kan inte skriva till dig.',
  blocked: 'Du har blockerat appen Lex Sarah. Den kan inte skriva till dig.',
} as const;

const roles: Readonly<Record<string, string>> = {
  unitManager: 'chef',
  officer: 'lex Sarah-ansvarig',
  registrar: 'registrator',
  decisionMaker: 'beslutsfattare',
  investigator: 'utreder',
  ivoNotifier: 'anmäler till IVO',
  dataProtectionOfficer: 'dataskydd',
  boardSecretary: 'nämndens sekreterare',
  orderingBoard: 'beställande nämnd',
  measureOwner: 'ansvarar för åtgärder',
  administrator: 'administratör',
  reviewer: 'granskar',
};

/** A person's part in the procedure; everyone may report, so that is said only of those who do nothing else. */
export function roleNames(of: readonly string[]): string {
  const named = of.map((role) => roles[role]).filter((name) => name !== undefined);
  return named.length > 0 ? named.join(', ') : 'kan rapportera';
}

export function unreadText(count: number): string {
  return count === 1 ? '1 oläst' : `${count} olästa`;
}

const zone = 'Europe/Stockholm';
const dayFormat = new Intl.DateTimeFormat('sv-SE', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: zone,
});
const timeFormat = new Intl.DateTimeFormat('sv-SE', { hour: '2-digit', minute: '2-digit', timeZone: zone });

/** "torsdag 1 februari", or "I dag". */
export function dayText(instant: string, now: Date): string {
  const day = dayFormat.format(new Date(instant));
  return day === dayFormat.format(now) ? 'I dag' : day.charAt(0).toUpperCase() + day.slice(1);
}

/** "14.35", as Swedish writes a time of day. */
export function timeText(instant: string): string {
  return timeFormat.format(new Date(instant)).replace(':', '.');
}

export function initials(name: string): string {
  const words = name.split(/\s+/);
  return `${words[0]?.charAt(0) ?? ''}${words.length > 1 ? (words.at(-1)?.charAt(0) ?? '') : ''}`;
}
