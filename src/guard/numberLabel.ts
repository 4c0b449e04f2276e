/** How far before a number its label may stand. */
const reach = 40;

/** Words after which a number is an identity number, and words for the person it belongs to. */
const identity = [
  'personn',
  'person-n',
  'persnr',
  'pers.nr',
  'pnr',
  'p-nr',
  'samordningsn',
  'födelsen',
  'identitetsn',
  'id',
  'id-n',
  'född',
  'födda',
  'f',
  'klient',
  'sökande',
  'barn',
  'elev',
  'patient',
  'deltagare',
  'brukare',
];

/** Words after which a run of digits is something else. */
const other = [
  'ocr',
  'faktura',
  'ref',
  'betaln',
  'bankgiro',
  'bg',
  'plusgiro',
  'pg',
  'konto',
  'clearing',
  'org',
  'tel',
  'tfn',
  'mobil',
  'ring',
  'sms',
  'fax',
  'serie',
  'mätar',
  'artikel',
  'order',
  'kundn',
  'avtal',
  'dnr',
  'diarie',
  'ärende',
  'kl',
  'skapad',
  'ändrad',
  'utskriv',
];

/** Words of at most this length must stand alone; longer ones are beginnings of words. */
const wholeWord = 3;

/**
 * What the words before a number say it is: the last telling word on the same line counts.
 *
 * @param start the offset at which the number begins
 */
export function labelBefore(text: string, start: number): 'identity' | 'other' | undefined {
  const before = text.slice(Math.max(0, start - reach), start).toLowerCase();
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const words = line.split(/[^a-zåäöéü.-]+/).filter((word) => word !== '');
  for (let index = words.length - 1; index >= 0; index--) {
    const word = (words[index] ?? '').replace(/^[.-]+|[.-]+$/g, '');
    if (identity.some((label) => matches(word, label))) return 'identity';
    if (other.some((label) => matches(word, label))) return 'other';
  }
  return undefined;
}

function matches(word: string, label: string): boolean {
  return label.length <= wholeWord ? word === label : word.startsWith(label);
}
