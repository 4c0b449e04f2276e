import { colleague } from './colleague';
import type { ExampleMail } from './mailbox';
import { people } from './people';

const named = {
  ali: colleague('Ali Farhadi'),
  eva: colleague('Eva Lundmark'),
  wikstrom: colleague('Johan Wikström'),
  birgitta: colleague('Birgitta Holmgren'),
  karin: colleague('Karin Dahl'),
  lars: colleague('Lars Öberg'),
  mona: colleague('Mona Ek'),
  tomas: colleague('Tomas Berglind'),
  yasmin: colleague('Yasmin Haddad'),
  ingrid: colleague('Ingrid Sjölander'),
  nils: colleague('Nils Åkerblom'),
  petra: colleague('Petra Vallin'),
  omar: colleague('Omar Rahimi'),
  annaLena: colleague('Anna-Lena Fors'),
  viktor: colleague('Viktor Strand'),
  elsa: colleague('Elsa Hedin'),
};

/** What the others have written to each other. Everyone has at least the director's letter. */
export const mailAmongOthers: readonly ExampleMail[] = [
  {
    from: named.mona,
    to: people.filter(({ mail }) => mail !== named.mona.address).map(({ name }) => colleague(name)),
    workdaysAgo: 17,
    time: '08.00',
    subject: 'Veckobrev till alla medarbetare',
    text: `Hej alla,

Tack för en fin höst. I vår börjar vi arbeta tillsammans över enhetsgränserna. Mer om det på mötet den 3 december.

Mona Ek
Arbetsmarknadsdirektör`,
  },
  {
    from: named.karin,
    to: [named.tomas, named.yasmin],
    workdaysAgo: 8,
    time: '09.15',
    subject: 'Fördelning av utredningar',
    text: 'Hej,\n\nVi fördelar nya utredningar på måndag kl. 9. Säg till om du är jävig i något av ärendena.\n\nKarin',
  },
  {
    from: named.tomas,
    to: [named.karin],
    workdaysAgo: 7,
    time: '16.05',
    subject: 'SV: Fördelning av utredningar',
    text: 'Hej Karin,\n\nInga hinder för mig.\n\nTomas',
  },
  {
    from: named.lars,
    to: [named.karin, named.petra],
    workdaysAgo: 6,
    time: '10.10',
    subject: 'Diarieföring före årsskiftet',
    text: 'Hej,\n\nSkicka det som ska diarieföras i år senast den 18 december.\n\nLars Öberg',
  },
  {
    from: named.nils,
    to: [named.ingrid, named.karin],
    workdaysAgo: 5,
    time: '13.00',
    subject: 'Incidenter i oktober',
    text: 'Hej,\n\nTvå incidenter i oktober, båda bedömda i tid.\n\nNils',
  },
  {
    from: named.birgitta,
    to: [named.wikstrom],
    workdaysAgo: 5,
    time: '08.20',
    subject: 'Vikarie i januari',
    text: 'Hej Johan,\n\nKan du låna ut en coach i januari?\n\nBirgitta',
  },
  {
    from: named.petra,
    to: [named.mona, named.omar],
    workdaysAgo: 4,
    time: '15.45',
    subject: 'Handlingar till nämnden',
    text: 'Hej,\n\nHandlingarna går ut på fredag.\n\nPetra Vallin',
  },
  {
    from: named.viktor,
    to: [named.elsa, named.annaLena],
    workdaysAgo: 4,
    time: '11.30',
    subject: 'Behörigheter, genomgång',
    text: 'Hej,\n\nListan över behörigheter är klar att granska.\n\nViktor',
  },
  {
    from: named.eva,
    to: [named.birgitta, named.ali],
    workdaysAgo: 2,
    time: '14.35',
    subject: 'Torsdagens matchning',
    text: 'Hej,\n\nVi ses kl. 13 i Söderhamnen.\n\nEva',
  },
];
