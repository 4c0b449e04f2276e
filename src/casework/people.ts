/** Roles of the procedure. Who holds one is told by the directory, never by a card or a form. */
export const roles = [
  'reporter',
  'registrar',
  'officer',
  'investigator',
  'unitManager',
  'decisionMaker',
  'ivoNotifier',
  'dataProtectionOfficer',
  'boardSecretary',
  'orderingBoard',
  'measureOwner',
  'administrator',
  'reviewer',
] as const;

export type Role = (typeof roles)[number];

/** A person as the record keeps them: name and title on the day of the act, never looked up afterwards. */
export type PersonSnapshot = {
  id: string;
  name: string;
  title: string;
  unit: string;
};

/** A person who acts now, with the roles that the directory gives them at this moment. */
export type Actor = {
  person: PersonSnapshot;
  roles: readonly Role[];
};
