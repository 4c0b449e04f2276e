import { colleague } from './colleague';
import type { ExampleMail, MailFile } from './mailbox';
import { outsiders } from './outsiders';

const sara = colleague('Sara Nyqvist');
const ali = colleague('Ali Farhadi');
const eva = colleague('Eva Lundmark');
const wikstrom = colleague('Johan Wikström');
const birgitta = colleague('Birgitta Holmgren');
const mona = colleague('Mona Ek');
const annaLena = colleague('Anna-Lena Fors');
const { wikman, lina, rekrytering, elisabet, utbildning } = outsiders;

const notes: MailFile = {
  file: 'anteckningar-uppstartsmote.txt',
  name: 'Anteckningar uppstartsmöte.txt',
  contentType: 'text/plain',
};

const signature = `Vänliga hälsningar
Sara Nyqvist
Jobbcoach, Jobbtorg Norr`;

function fromSara(
  workdaysAgo: number,
  time: string,
  to: ExampleMail['to'],
  subject: string,
  text: string,
  more: Pick<ExampleMail, 'cc' | 'files'> = {},
): ExampleMail {
  return { from: sara, to, workdaysAgo, time, subject, text: `${text}\n\n${signature}`, ...more };
}

/**
 * What Sara Nyqvist has sent. She has often written to Johan Wikström and once, last of all, to Johan Wikman.
 */
export const mailFromSara: readonly ExampleMail[] = [
  fromSara(
    2,
    '09.55',
    [wikman],
    'Praktikplats på bygget i Tornberg',
    'Hej Johan,\n\nKan du ta emot en praktikant i två veckor? Jag återkommer med namn när personen har sagt ja.',
  ),
  fromSara(
    3,
    '16.20',
    [wikstrom],
    'Veckans läge',
    'Hej Johan,\n\nTre nya deltagare den här veckan, två har börjat praktik.',
  ),
  fromSara(
    3,
    '10.02',
    [eva],
    'SV: Platser på lagret i Söderhamnen',
    'Hej Eva,\n\nJa, jag har en som passar bra. Jag skickar underlaget när jag har fått det.',
    { cc: [wikstrom] },
  ),
  fromSara(
    5,
    '13.10',
    [rekrytering],
    'SV: Sommarvikarier i vården',
    'Hej,\n\nTack. Jag frågar mina deltagare och återkommer.',
  ),
  fromSara(
    6,
    '09.30',
    [birgitta, wikstrom],
    'SV: Gemensam matchning Norr och Söder',
    'Hej,\n\nDet blir bra. Jag tar med mina underlag på torsdag.',
    { cc: [eva] },
  ),
  fromSara(
    7,
    '15.05',
    [lina],
    'SV: Fråga om körkort',
    'Hej Lina,\n\nKom förbi på tisdag klockan 10, så går vi igenom vad som gäller.',
  ),
  fromSara(
    8,
    '11.45',
    [ali, wikstrom],
    'Anteckningar från uppstartsmötet',
    'Hej,\n\nHär är mina anteckningar från mötet.',
    { files: [notes] },
  ),
  fromSara(
    10,
    '08.30',
    [wikstrom],
    'Ledig fredag',
    'Hej Johan,\n\nJag skulle vilja vara ledig på fredag. Ali kan ta mina möten.',
  ),
  fromSara(
    11,
    '14.22',
    [elisabet],
    'SV: Köksbiträde sökes',
    'Hej Elisabet,\n\nJag har två som är intresserade. De ringer dig själva.',
  ),
  fromSara(
    12,
    '10.15',
    [ali],
    'Byta pass på torsdag',
    'Hej Ali,\n\nKan vi byta pass på torsdag? Jag tar gärna din måndag.',
  ),
  fromSara(
    13,
    '11.11',
    [utbildning],
    'SV: Antagning till truckutbildningen',
    'Hej,\n\nTack för beskedet. Då vet vi.',
  ),
  fromSara(
    14,
    '09.05',
    [wikstrom],
    'Underlag till budgeten',
    'Hej Johan,\n\nVi behöver plats för åtta deltagare till i vår.',
  ),
  fromSara(
    16,
    '13.50',
    [annaLena],
    'Förslag till ny checklista',
    'Hej Anna-Lena,\n\nHär är mina synpunkter.',
    {
      cc: [wikstrom],
    },
  ),
  fromSara(
    18,
    '10.40',
    [wikstrom, ali],
    'Introduktion av nya kollegan',
    'Hej,\n\nJag kan ta introduktionen på onsdag förmiddag.',
  ),
  fromSara(
    20,
    '15.15',
    [mona],
    'SV: Tack för studiebesöket',
    'Hej Mona,\n\nTack själv, välkommen tillbaka.',
    { cc: [wikstrom] },
  ),
];
