import { findPersonNames } from '../../../src/guard/text/personNames';
import { wordsOf } from '../../../src/guard/text/words';

/** The names found, those that are only a part of a name with a tilde before them. */
function found(text: string): string[] {
  return findPersonNames(wordsOf(text)).map(
    ({ start, end, partial }) => (partial ? '~' : '') + text.slice(start, end),
  );
}

describe('a full name is found', () => {
  test.each([
    ['Vi träffade Anna Lindqvist igår.', ['Anna Lindqvist']],
    ['Möte med Anna-Lena Marklund-Sand på torsdag.', ['Anna-Lena Marklund-Sand']],
    ['Klienten Rahwa Tekle bor hos sin syster.', ['Rahwa Tekle']],
    ['Matti Korhonen och Päivi Virtanen kommer.', ['Matti Korhonen', 'Päivi Virtanen']],
    ['Agnieszka Wiśniewska-Kowalczyk mår bra.', ['Agnieszka Wiśniewska-Kowalczyk']],
    ['Samtal med Reza Hosseinzadeh.', ['Reza Hosseinzadeh']],
    ['Anna Lindqvist konsult på deltid', ['Anna Lindqvist']],
    ['Nguyen Thi Hoa har fått besked.', ['Nguyen Thi Hoa']],
    ['Fadumo Cabdullahi Warsame har sökt bistånd.', ['Fadumo Cabdullahi Warsame']],
    ['Hej ANNA KARLSSON', ['ANNA KARLSSON']],
    ['Farid MANUKYAN, se bilaga', ['Farid MANUKYAN']],
    ['CV_Farid_Ansari.pdf', ['Farid_Ansari']],
  ])('%s', (text, names) => {
    expect(found(text)).toEqual(names);
  });
});

describe('small words, initials and double surnames belong to the name', () => {
  test.each([
    ['Samtal med Ludvig von Hallonsten idag.', ['Ludvig von Hallonsten']],
    ['Yusuf bin Salman ringde.', ['Yusuf bin Salman']],
    ['Samira al-Khatib ringde.', ['Samira al-Khatib']],
    ['Juan de la Cruz ringde.', ['Juan de la Cruz']],
    ['A. Lindqvist ringde.', ['A. Lindqvist']],
    ['se K. L. Fjällmo, s. 4', ['K. L. Fjällmo']],
    ['Hälsningar\nG. Pettifer\n', ['G. Pettifer']],
    ['Anna L. ringde.', ['~Anna L']],
    ['Lars E O Svensson skrev.', ['Lars E O Svensson']],
  ])('%s', (text, names) => {
    expect(found(text)).toEqual(names);
  });
});

describe('a genitive ends the name and its s is left out', () => {
  test.each([
    ['Anna Lindqvists handläggare', ['Anna Lindqvist']],
    ['Erik Lindströms skola ringde om Eriks frånvaro.', ['Erik Lindström', '~Erik']],
    ['Jonas Hedqvist och Jonas bror', ['Jonas Hedqvist', '~Jonas']],
  ])('%s', (text, names) => {
    expect(found(text)).toEqual(names);
  });
});

describe('the surname may stand first in a field of its own', () => {
  test.each([
    ['Namn: Ansari, Farid      Pnr: 19790615-2397', ['Ansari, Farid']],
    ['Lindqvist, Anna Maria\nAnsari, Farid', ['Lindqvist, Anna Maria', 'Ansari, Farid']],
    ['Lindqvist, Anna och Erik kommer.', ['~Lindqvist', '~Anna', '~Erik']],
  ])('%s', (text, names) => {
    expect(found(text)).toEqual(names);
  });
});

describe('a name may be broken at the end of a full line', () => {
  const line = 'Vi har under hösten haft flera samtal med Anna';

  test.each([
    [`${line}\nLindqvist om detta.`, ['Anna\nLindqvist']],
    [`${line}\n> Lindqvist om detta.`, ['Anna\n> Lindqvist']],
    ['Anna\nLindqvist', ['~Anna', '~Lindqvist']],
  ])('%j', (text, names) => {
    expect(found(text)).toEqual(names);
  });
});

describe('a lone first name or surname is a part of a name', () => {
  test.each([
    ['Hej Sofia!', ['~Sofia']],
    ['Hej Bo!', ['~Bo']],
    ['Sonen Elias går i skolan.', ['~Elias']],
    ['Vi talade med herr Öberg.', ['~Öberg']],
    ['Enligt Johansson är det klart.', ['~Johansson']],
    ['Det är bra, säger Berg.', ['~Berg']],
  ])('%s', (text, names) => {
    expect(found(text)).toEqual(names);
  });
});

describe('words that people are called too are not names where they open a sentence', () => {
  test.each([
    'Per automatik får alla bidrag.',
    'Bo kvar hemma är målet. Sten och grus. My är liten.',
    'Love är ett engelskt ord. Bill likaså. Mark och vatten.',
    'Ros är en blomma. Vi ses. Saga och verklighet.',
    'Grunden för beslutet är lagen.',
    'Hagel och snö.',
    'Temitope betyder något på yoruba.',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('with a surname beside them they are', () => {
    expect(found('Per Nyholm ringde. Saga Nyholm svarade.')).toEqual(['Per Nyholm', 'Saga Nyholm']);
  });
});

describe('what is called as people are is no person', () => {
  test.each([
    'Erik Dahlbergsgatan 3',
    'Anna Lindhs plats 4',
    'Lindqvist AB och Hallberg & Söner',
    'Björkskolan och Sankt Eriks gymnasium',
    'IK Sirius mötte Hammarby i Stockholm.',
    'Hon arbetar i Sofia.',
    'Nyhetsbyrån Hamilton uppger det.',
    'En anmälan enligt lex Sarah. Lex Sarah och Lex Maria.',
    'Socialstyrelsens föreskrifter, Försäkringskassan och Arbetsförmedlingen',
    'Måndag till Fredag, Juni och Augusti',
    'Region Skåne och Västra Götaland',
    'AMA Hus 23',
    'P4 Anna4u',
    'Läs ”Elvira” i kväll.',
    'anna@kommun.example',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

test('a text without capitals holds no names', () => {
  expect(found('')).toEqual([]);
  expect(found('inget att se här, inte ens anna lindqvist')).toEqual([]);
});

test('names are found in the order in which they stand', () => {
  const spans = findPersonNames(wordsOf('Anna Lindqvist, Erik Holmgren och Farid Ansari'));
  expect(spans.map(({ start }) => start)).toEqual([0, 16, 34]);
});
