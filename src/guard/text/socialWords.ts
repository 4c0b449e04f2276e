import {
  ACCOUNT,
  CASE,
  CLOSING,
  CONDITION,
  EXAMPLE,
  FILE,
  GREETING,
  HOME,
  IDENTITY,
  OTHER,
  OWN,
  PERSON,
  PHONE,
  RELATIVE,
  RESERVE,
  ROLE,
  RULE,
  SOMEBODY,
  WORK,
} from './kindBits';
import type { WordList } from './wordKinds';

const lists: readonly WordList[] = [
  [PERSON, '', 'hon han honom henne hennes hans she he her his him'],
  [
    SOMEBODY,
    '',
    'klienten brukaren patienten eleven deltagaren sokanden hyresgasten vardnadshavaren ' +
      'huvudmannen boenden barnet pojken flickan sonen dottern mamman pappan modern fadern mannen ' +
      'kvinnan maken makan hustrun sambon frun familjen foraldrarna brodern systern syskonen killen ' +
      'tjejen ',
  ],
  [
    SOMEBODY | RELATIVE,
    '',
    'mamma pappa mormor morfar farmor farfar syster sonson dotterson daughter son mother father ' +
      'husband wife',
  ],
  [RELATIVE, '', 'man fru hustru make maka sambo sarbo dotter mor far bror barn mans frus mors fars brors'],
  [OWN, '', 'min mitt mina din ditt dina jag du my your our vart'],
  [
    ROLE,
    '-handlagg -sekreterar rektor -kurator -larare -mentor -skotersk lakare overlakar skollakar ' +
      'distriktslakar -psykolog logoped -terapeut -coach -konsulent -radgivar -vagledar -samordnar ' +
      '-koordinator -administrator -ordforande ledamot -kommunalrad -registrator -jurist advokat ' +
      '-tekniker -upphandlar -specialist -utredar -inspektor -direktor -forvaltare -forestandar ' +
      '-pedagog polis -minister -handledar -redaktor -journalist manager coordinator officer ' +
      'director',
    '-chef -chefen bitr bitradande -ombud -ombudet -tolk -tolken -ekonom -ekonomen -strateg ' +
      '-strategen -ansvarig -ansvarige -ledare -ledaren -assistent -assistenten vd ',
  ],
  [
    WORK,
    'kommunhus vardcentral fakturaadr faktureringsadr leverans bokning kontaktp hyresvard ' +
      '-forvaltning -enhet -avdelning -myndighet -kontor -centrum -mottagning reception -vaxel ' +
      '-support -bolag -foretag -skola -forening -klinik -sjukhus',
    'ab hb kb -kommun -kommunen region regionen -regionen -namnd -namnden -centralen -center ' +
      'kundtjanst -jour -jouren fax oppettider besoksadress postadress -leveransadress bankgiro ' +
      'plusgiro styrelsen -forbundet -stiftelsen -kyrkan forsakringskassan arbetsformedlingen ' +
      '-verket kronofogden -bostader -fastigheter duty order bestallning ',
  ],
  [
    RULE,
    'exemp',
    'ska skall bor maste kan kunna vid personer manniskor alla samtliga nagon man ni ratt ofta ' +
      'vanligen ibland manga vissa nagra varje medarbetare medarbetaren enskilde enskilda elever ' +
      'patienter klienter brukare deltagare sokande arbetsgivare arbetsgivaren people persons ' +
      'should must may can anyone',
  ],
  [RULE | CONDITION, '', 'om nar'],
  [HOME, 'bodde bosatt folkbok flytta', 'bor -adress bostad hemma hem inneboende lives home'],
  [
    IDENTITY,
    'personn person-n persnr samordningsn fodelsen identitetsn id-n klient sokande barn elev ' +
      'patient deltagare brukare',
    'pers pnr p-nr id fodd fodda f',
  ],
  [
    OTHER,
    'faktura betaln bankgiro plusgiro serie matar artikel order kundn avtal skapad andrad utskriv ' +
      'upphandl anbud annons samrad detaljpl riktlinj inkop ramavtal version referens',
    'ocr ref bg pg org orgnr art kl',
  ],
  [OTHER | CASE, 'dnr diari', 'beteckning'],
  [CASE, 'arendenum', 'arende arendet arendenr remiss remissen mal malet maln malnr utredning beslutsid'],
  [CASE | FILE, 'aktn dossiern journaln', 'akt akten'],
  [PHONE, 'tel tfn mobil ring sms phone call', 'fax nas nar'],
  [HOME | PHONE, 'hemtel hemn', ''],
  [
    ACCOUNT,
    'kontonr kontonum clearing swedbank nordea handelsb seb sparb skandiab account iban',
    '-konto -kontot danske ica',
  ],
  [IDENTITY | RESERVE, 'reservn reservi', ''],
  [GREETING, 'hej tjena halla', 'god kara kare basta dear hi hello till'],
  [GREETING | CLOSING, 'halsn', 'mvh regards kram vanligen'],
  [CLOSING, '', 'sincerely '],
  [EXAMPLE, 'exempel fiktiv pahitt aammdd yymmdd', ''],
];

/**
 * Words that tell whose a piece of data is, whether a sentence speaks of somebody or of everybody, and what a
 * number is.
 */
export const socialWords = () => lists;
