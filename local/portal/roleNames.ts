/** The roles of the list Roller as the portal names them. Everyone may report, so that goes without saying. */
const roleNames: Partial<Record<string, string>> = {
  unitManager: 'leder en enhet',
  officer: 'ansvarar för lex Sarah',
  registrar: 'registrerar rapporter',
  decisionMaker: 'beslutar',
  investigator: 'utreder',
  ivoNotifier: 'anmäler till IVO',
  dataProtectionOfficer: 'bedömer dataskydd',
  boardSecretary: 'skriver för nämnden',
  orderingBoard: 'tar emot för beställande nämnd',
  measureOwner: 'genomför åtgärder',
  administrator: 'sköter systemet',
  reviewer: 'granskar i efterhand',
};

/** What a person does with a report besides writing one, in a few words. */
export function whatTheyDo(roles: readonly string[]): string {
  const named = roles.flatMap((role) => roleNames[role] ?? []);
  return named.length === 0 ? 'skriver mejl och rapporterar' : named.join(', ');
}
