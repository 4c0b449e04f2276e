import type { FindingKind } from './message';

/**
 * How much a kind of personal data weighs. `sensitive`: alone enough when the recipient is new or unusual.
 * `personal`: enough when the recipient looks mistaken. `ignored`: not looked at.
 */
export type KindWeight = 'sensitive' | 'personal' | 'ignored';

/**
 * What Outlook does when the guard objects. `promptUser`: the person can always send anyway. `softBlock`: a stop
 * by the policy is final where Outlook can enforce it; everything else is softened to a prompt. The manifest's
 * SendMode must say the same.
 */
export type SendMode = 'promptUser' | 'softBlock';

/** What the organisation decides about the guard. It is compiled into the add-in; nothing is fetched at send. */
export type Policy = {
  /** Tells two editions of the policy apart in an acknowledgement. */
  version: string;
  /** The organisation's own domains; their sub-domains count as own. */
  domains: readonly string[];
  /** Outside organisations that are written to as a matter of course: a first mail there is not odd. */
  partnerDomains: readonly string[];
  /** Domains that must never be sent personal data. */
  stopDomains: readonly string[];
  /** Names before the last dot of domains where private people have their mail. */
  webmail: readonly string[];
  /** The units a reporter may choose from. */
  units: readonly string[];
  sendMode: SendMode;
  kinds: Readonly<Record<FindingKind, KindWeight>>;
  thresholds: {
    /** From this many private people who see each other's addresses, the list itself is the danger. */
    visiblePrivatePeople: number;
    /** From this many messages on, somebody is written to regularly. */
    regularFrom: number;
    /** From this risk on, 0 to 1, the mailbox's history alone makes an outside recipient unusual. */
    unusualRisk: number;
  };
};

/**
 * The organisation's policy. `policyFaults` names what is wrong in it beyond its shape, and the tests run that: a
 * fault stops the build's tests, not a person's mail.
 */
export const policy: Policy = {
  version: '2026-11-22',
  domains: ['bjorkstad.example'],
  partnerDomains: [],
  stopDomains: [],
  webmail: [
    'gmail',
    'googlemail',
    'hotmail',
    'outlook',
    'live',
    'msn',
    'yahoo',
    'icloud',
    'me',
    'proton',
    'protonmail',
    'telia',
    'bredband2',
    'comhem',
    'tele2',
    'spray',
    'passagen',
  ],
  units: ['Jobbtorg Norr', 'Jobbtorg Söder', 'Förvaltningsstaben'],
  sendMode: 'promptUser',
  kinds: {
    personnummer: 'sensitive',
    samordningsnummer: 'sensitive',
    reserve_number: 'sensitive',
    health: 'sensitive',
    benefit: 'sensitive',
    bank_account: 'sensitive',
    cv: 'sensitive',
    grades: 'sensitive',
    certificate: 'sensitive',
    name: 'personal',
    phone: 'personal',
    address: 'personal',
    email: 'personal',
    case_number: 'personal',
  },
  thresholds: { visiblePrivatePeople: 8, regularFrom: 5, unusualRisk: 0.97 },
};
