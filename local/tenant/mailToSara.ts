import { colleague } from './colleague';
import type { ExampleMail, MailFile } from './mailbox';
import { outsiders } from './outsiders';

const sara = colleague('Sara Nyqvist');
const ali = colleague('Ali Farhadi');
const eva = colleague('Eva Lundmark');
const wikstrom = colleague('Johan Wikström');
const birgitta = colleague('Birgitta Holmgren');
const karin = colleague('Karin Dahl');
const viktor = colleague('Viktor Strand');
const { wikman, amir, lina, rekrytering, elisabet, utbildning } = outsiders;

const office = 'application/vnd.openxmlformats-officedocument';
const cv: MailFile = {
  file: 'cv-amir-hosseini.docx',
  name: 'CV Amir Hosseini.docx',
  contentType: `${office}.wordprocessingml.document`,
};
const grades: MailFile = {
  file: 'betyg-amir-hosseini.pdf',
  name: 'Betyg Amir Hosseini.pdf',
  contentType: 'application/pdf',
};
const attendance: MailFile = {
  file: 'narvarolista-november.xlsx',
  name: 'Närvarolista november.xlsx',
  contentType: `${office}.spreadsheetml.sheet`,
};

/** What Sara Nyqvist, job coach, has received over the last weeks. */
export const mailToSara: readonly ExampleMail[] = [
  {
    from: amir,
    to: [sara],
    workdaysAgo: 1,
    time: '15.42',
    subject: 'Ansökan lagerarbete, CV och betyg',
    text: `Hej Sara,

Tack för mötet i måndags. Här kommer mitt CV och mina betyg som du bad om, till platsen på lagret.

Mitt personnummer är 19910405-2387 om du behöver det till blanketten. Du når mig säkrast på 070-174 06 05 efter klockan tre.

Hälsningar
Amir Hosseini
Granstigen 14, 123 45 Björkstad`,
    files: [cv, grades],
    unread: true,
  },
  {
    from: wikstrom,
    to: [sara, ali],
    workdaysAgo: 1,
    time: '13.05',
    subject: 'Underlag till samverkansmötet',
    text: `Hej,

Kan ni skicka underlagen för de deltagare som ska matchas i veckan? Birgitta vill också se dem, Eva tar matchningen på Söder.

Hälsningar
Johan`,
    unread: true,
  },
  {
    from: wikman,
    to: [sara],
    workdaysAgo: 2,
    time: '10.20',
    subject: 'SV: Praktikplats på bygget i Tornberg',
    text: `Hej Sara,

Det blir bra. Vi kan ta emot en praktikant från den första. Hen behöver ha skyddsskor med sig.

Mvh
Johan Wikman
Platschef, Tornbergs Bygg`,
  },
  {
    from: eva,
    to: [sara],
    workdaysAgo: 3,
    time: '09.12',
    subject: 'Platser på lagret i Söderhamnen',
    text: `Hej Sara,

Det finns två platser på lagret från nästa vecka. Har du någon som passar? Skicka gärna CV när du har det.

Eva`,
  },
  {
    from: ali,
    to: [sara],
    workdaysAgo: 4,
    time: '16.31',
    subject: 'Närvarolistan',
    text: `Hej,

Här är listan för november så långt. Jag har rättat den som blev fel i förra veckan.

/Ali`,
    files: [attendance],
  },
  {
    from: rekrytering,
    to: [sara],
    workdaysAgo: 5,
    time: '11.00',
    subject: 'Sommarvikarier i vården',
    text: `Hej,

Vi söker sommarvikarier till tre boenden. Sista dag att söka är den 15 december. Hör av dig om du har deltagare som vill veta mer.

Rekryteringen, Norrstads Vård`,
  },
  {
    from: birgitta,
    to: [sara, eva],
    cc: [wikstrom],
    workdaysAgo: 6,
    time: '08.47',
    subject: 'Gemensam matchning Norr och Söder',
    text: `Hej,

Från och med nu matchar vi tillsammans på torsdagar. Ta med de underlag som behövs, men inte mer än så.

Birgitta Holmgren`,
  },
  {
    from: lina,
    to: [sara],
    workdaysAgo: 7,
    time: '14.15',
    subject: 'Fråga om körkort',
    text: `Hej! Jag undrar om ni kan hjälpa till med kostnaden för körkort, som vi pratade om. Mvh Lina`,
  },
  {
    from: karin,
    to: [sara, ali, eva],
    workdaysAgo: 9,
    time: '10.00',
    subject: 'Påminnelse: så rapporterar du när något har gått fel',
    text: `Hej,

Du som ser att något har gått fel för en person, eller att det finns en risk för det, ska rapportera det. Det är aldrig fel att rapportera. Öppna mejlet det gäller och välj Rapportera händelse.

Karin Dahl
Lex Sarah-ansvarig`,
  },
  {
    from: elisabet,
    to: [sara],
    workdaysAgo: 11,
    time: '12.40',
    subject: 'Köksbiträde sökes',
    text: `Hej Sara,

Vi behöver ett köksbiträde till jul. Har du någon som kan börja nu?

Elisabet Norman, Kajplats Restaurang`,
  },
  {
    from: utbildning,
    to: [sara],
    workdaysAgo: 13,
    time: '09.30',
    subject: 'Antagning till truckutbildningen',
    text: `Hej,

Två av era sökande är antagna till truckutbildningen som börjar den 7 januari. Besked har gått till dem.

Lärnavet`,
  },
  {
    from: viktor,
    to: [sara, ali, eva],
    workdaysAgo: 15,
    time: '13.30',
    subject: 'Nytt i Outlook: hjälp att skicka rätt',
    text: `Hej,

Från och med i dag får du en fråga i Outlook om ett mejl ser ut att gå till fel person. Du bestämmer alltid själv.

Viktor Strand
Systemförvaltare`,
  },
];
