import * as bits from '../../../src/guard/text/kindBits';
import { kindsOf } from '../../../src/guard/text/wordKinds';
import { wordsOf } from '../../../src/guard/text/words';

function bitsOf(word: string): number {
  return kindsOf(wordsOf(word))[0] ?? 0;
}

test.each([
  ['hon', 'PERSON'],
  ['Klienten', 'SOMEBODY'],
  ['klientens', 'SOMEBODY'],
  ['DIABETES', 'HEALTH'],
  ['diabetesen', 'HEALTH'],
  ['höftfraktur', 'HEALTH'],
  ['ADD', 'HEALTH'],
  ['försörjningsstödet', 'BENEFIT'],
  ['Sjukhuset', 'WORK'],
  ['biståndshandläggare', 'ROLE'],
  ['enhetschef', 'ROLE'],
  ['socialsekreteraren', 'ROLE'],
  ['besöksadress', 'WORK'],
  ['hemadress', 'HOME'],
  ['kontonummer', 'ACCOUNT'],
] as const)('"%s" tells %s', (word, kind) => {
  expect(bitsOf(word) & bits[kind]).toBe(bits[kind]);
});

test('what a title or an organisation is about is not said of anybody', () => {
  expect(bitsOf('biståndshandläggare') & bits.BENEFIT).toBe(0);
  expect(bitsOf('sjukhuset') & bits.WEAK_HEALTH).toBe(0);
});

test.each([['adderar'], ['beroende'], ['bordet'], ['hona'], ['mars'], ['exakt'], ['a']])(
  '"%s" tells nothing',
  (word) => {
    expect(bitsOf(word)).toBe(0);
  },
);
