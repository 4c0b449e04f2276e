import type { Finding, Known, Person, Recipient, Unusual } from '../../../src/guard/message';
import { assessRecipients } from '../../../src/guard/recipients/assessRecipients';
import { policyWith } from '../policies';

const policy = policyWith({});
const me = { name: 'Sara Nyqvist', address: 'sara.nyqvist@bjorkstad.example' };

const who = (name: string, address: string): Person => ({ name, address });
const colleague = who('Birgitta Holmgren', 'birgitta.holmgren@bjorkstad.example');
const amina = who('Amina Osman', 'amina.osman@gmail.example');
const otherAmina = who('Amina Yusuf', 'amina.yusuf@hotmail.example');
const dmitri = who('Dmitri Volkov', 'dmitri.volkov@outlook.example');
const lena = who('Lena Åström', 'lena.astrom67@gmail.example');
const otherLena = who('Lena Åkerström', 'lena.akerstrom@hotmail.example');
const agency = who('AF Öst', 'ost@arbetsformedlingen.example');
const landlord = who('Bengt Östman', 'bengt.ostman@hyresvarden.example');
const letting = who('Uthyrning', 'uthyrning@hyresvarden.example');
const parent = who('Kerstin Blom', 'kerstin.blom@hotmail.example');
const otherParent = who('Kerstin Blomgren', 'kerstin.blomgren@telia.example');
const clinic = who('', 'minnesmottagningen@regionen.example');

type Scene = {
  to: Person;
  also?: Person[];
  subject?: string;
  body?: string;
  /** Full names in the body that findings point at. */
  about?: string[];
  sensitive?: boolean;
  thread?: Person[];
  correspondents?: Person[];
  /** People who were written to twice. */
  seldom?: Person[];
  unusual?: Unusual[];
};

function findingsIn({ body = '', about = [], sensitive = false }: Scene): Finding[] {
  const names = about.map((name): Finding => {
    const start = body.indexOf(name);
    return { kind: 'name', where: 'body', start, end: start + name.length, masked: '' };
  });
  return sensitive ? [...names, { kind: 'health', where: 'body', start: 0, end: 1, masked: '' }] : names;
}

function reasonsFor(scene: Scene) {
  const {
    to,
    also = [],
    subject = '',
    body = '',
    thread = [],
    correspondents = [],
    seldom = [],
    unusual = [],
  } = scene;
  const recipients: Recipient[] = [to, ...also].map((person) => ({ ...person, field: 'to' }));
  const known: Known = {
    correspondents: [
      ...correspondents.map((person) => ({ ...person, count: 9, lastDay: '2026-11-20' })),
      ...seldom.map((person) => ({ ...person, count: 2, lastDay: '2026-11-20' })),
    ],
    thread,
    directory: [colleague],
    unusual,
  };
  const assessed = assessRecipients({ me, recipients, subject, body }, findingsIn(scene), policy, known);
  return assessed.find(({ address }) => address === to.address);
}

const sent = (...people: Person[]) => ({ correspondents: people });

test.each<[string, Scene, string, Person | undefined]>([
  [
    'a slip in a domain that is written to',
    { to: who('', 'ost@arbetsformedlngen.example'), ...sent(agency) },
    'domainMistyped',
    agency,
  ],
  [
    'a Cyrillic letter in the domain',
    { to: who('', 'ost@arbetsfоrmedlingen.example'), ...sent(agency) },
    'domainMistyped',
    agency,
  ],
  ['a slip in a well-known webmail', { to: who('', 'x.y@gmial.example') }, 'domainMistyped', undefined],
  [
    'a slip before the @',
    { to: who('', 'amina.osmann@gmail.example'), ...sent(amina) },
    'addressMistyped',
    amina,
  ],
  [
    'another webmail of the same name, never used',
    { to: who('Amina Osman', 'amina@telia.example'), ...sent(amina) },
    'similarToCorrespondent',
    amina,
  ],
  [
    "a colleague's webmail that shows an initial only",
    { to: who('Birgitta', 'birgitta_h_79@hotmail.example'), ...sent() },
    'privateAddressOfColleague',
    colleague,
  ],
  [
    'a namesake who was not in the conversation',
    { to: otherLena, subject: 'Sv: kalkylen', thread: [lena], ...sent(lena, otherLena) },
    'similarToThreadMember',
    lena,
  ],
  [
    'the first name of another client whom the text is about',
    { to: otherAmina, body: 'Plan för Amina Osman', about: ['Amina Osman'], ...sent(amina, otherAmina) },
    'dataAboutAnother',
    amina,
  ],
  [
    'the relative of somebody else',
    { to: otherParent, body: 'Beslut för Elsy Blom', about: ['Elsy Blom'], ...sent(parent, otherParent) },
    'similarToCorrespondent',
    parent,
  ],
  [
    'another name in the greeting',
    { to: dmitri, body: 'Hej Amina!\n\nHär är planen.', ...sent(dmitri, amina) },
    'greetingNamesAnother',
    amina,
  ],
  [
    'a colleague in the greeting',
    { to: landlord, body: 'Hej Birgitta,\n\nkan du ringa?', ...sent(landlord) },
    'greetingNamesAnother',
    colleague,
  ],
  [
    'an authority in the greeting',
    { to: letting, body: 'Hej Arbetsförmedlingen,\n', ...sent(letting, agency) },
    'greetingNamesAnother',
    agency,
  ],
  [
    'a supplier called like a function of ours',
    {
      to: who('Löneservice Norden', 'kundtjanst@loneservice-norden.example'),
      ...sent(who('Löneservice', 'loneservice@bjorkstad.example')),
    },
    'similarToCorrespondent',
    who('Löneservice', 'loneservice@bjorkstad.example'),
  ],
  [
    "a colleague's name with a word behind it",
    { to: who('', 'birgitta.holmgren.privat@gmail.example') },
    'privateAddressOfColleague',
    colleague,
  ],
  [
    'the same function elsewhere',
    { to: who('', 'minnesmottagning@privatvard.example'), ...sent(clinic) },
    'similarToCorrespondent',
    clinic,
  ],
  [
    'an outsider in a reply that speaks to colleagues',
    {
      to: landlord,
      also: [colleague],
      subject: 'SV: Hyran',
      body: 'Ok, Birgitta, han har fått återfall.',
      sensitive: true,
      thread: [landlord, colleague],
      ...sent(landlord),
    },
    'outsiderAmongColleagues',
    undefined,
  ],
  [
    'somebody new in a reply that leaves out the one who asked',
    { to: dmitri, subject: 'Re: planen', thread: [amina], ...sent(dmitri, amina) },
    'notInThread',
    amina,
  ],
  [
    'a list of private people who see each other',
    { to: dmitri, also: Array.from({ length: 7 }, (_, index) => who('', `p${index}@gmail.example`)) },
    'largeVisibleList',
    undefined,
  ],
  [
    'somebody never written to',
    { to: who('Kundtjänst', 'info@firman.example') },
    'neverWrittenTo',
    undefined,
  ],
  [
    'somebody not usually written to together with the others',
    {
      to: dmitri,
      ...sent(dmitri),
      unusual: [{ address: dmitri.address, risk: 0.99, signs: ['notUsuallyTogether'] }],
    },
    'notUsuallyTogether',
    undefined,
  ],
])('%s stands out', (_, scene, reason, meant) => {
  const found = reasonsFor(scene);
  expect(found?.reasons).toContain(reason);
  expect(found?.meant?.address).toBe(meant?.address);
});

test.each<[string, Scene]>([
  [
    "the client's own plan",
    {
      to: amina,
      body: 'Hej Amina!\n\nPlan för Amina Osman',
      about: ['Amina Osman'],
      ...sent(amina, otherAmina),
    },
  ],
  ['a nickname in the greeting', { to: amina, body: 'Hej Minna!', ...sent(amina, otherAmina) }],
  [
    'a short form in the greeting',
    {
      to: who('Per-Olof Ek', 'po@telia.example'),
      body: 'Hej Per,',
      ...sent(who('Per-Olof Ek', 'po@telia.example')),
    },
  ],
  ['an order mailbox whose clerk is greeted', { to: letting, body: 'Hej Amina!', ...sent(letting, amina) }],
  [
    'a mailbox called like those of many organisations',
    {
      to: who('', 'kundtjanst@firman.example'),
      seldom: [who('', 'kundtjanst@firman.example')],
      ...sent(who('', 'kundtjanst@annan.example')),
    },
  ],
  [
    'a client with nearly the name of a colleague, who gets her own plan',
    {
      to: who('Birgitta Holmberg', 'birgitta.holmberg@telia.example'),
      body: 'Plan för Birgitta Holmberg',
      about: ['Birgitta Holmberg'],
      ...sent(who('Birgitta Holmberg', 'birgitta.holmberg@telia.example')),
    },
  ],
  [
    'a domain that is written to regularly, however like another',
    {
      to: who('', 'ost@regioner.example'),
      ...sent(who('', 'ost@regioner.example'), who('', 'vast@regionen.example')),
    },
  ],
  [
    'somebody whom the history remembers and no longer names',
    { to: dmitri, unusual: [{ address: dmitri.address, risk: 0.2, signs: [] }] },
  ],
  ['an authority that is written to', { to: agency, body: 'Ärende 4471', ...sent(agency) }],
  [
    'a forwarded conversation',
    { to: dmitri, subject: 'VB: planen', thread: [amina], ...sent(dmitri, amina) },
  ],
  [
    'seven private people who see each other',
    {
      to: dmitri,
      also: Array.from({ length: 6 }, (_, index) => who('', `p${index}@gmail.example`)),
      ...sent(dmitri),
    },
  ],
  [
    'an outsider whom the text greets, beside colleagues',
    {
      to: landlord,
      also: [colleague],
      body: 'Hej Bengt,\n\nBirgitta ringer.',
      sensitive: true,
      ...sent(landlord),
    },
  ],
  [
    'somebody a little unusual',
    {
      to: dmitri,
      ...sent(dmitri),
      unusual: [{ address: dmitri.address, risk: 0.9, signs: ['notUsuallyTogether'] }],
    },
  ],
])('%s does not stand out', (_, scene) => {
  expect(reasonsFor(scene)?.reasons).toEqual([]);
});
