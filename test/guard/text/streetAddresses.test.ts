import { addressAt } from '../../../src/guard/text/streetAddresses';

function firstAddress(text: string): string | undefined {
  const address = addressAt(text, text.search(/\d/));
  return address && text.slice(address.start, address.end);
}

test.each([
  ['Hon bor på Granstigen 2 i byn', 'Granstigen 2'],
  ['Hon bor på Granstigen 2 i Ekhyttan', 'Granstigen 2 i Ekhyttan'],
  ['Åsgatan 14 B lgh 1203, 999 41 Lindmarka', 'Åsgatan 14 B lgh 1203, 999 41 Lindmarka'],
  ['nu: Norra Allén 4, 999 42 Lindmarka', 'Norra Allén 4, 999 42 Lindmarka'],
  ['hos henne, Norra Skolvägen 7, 2 tr.', 'Norra Skolvägen 7, 2 tr.'],
  ['Adress: Lillgården 22, 123 45 Småstad', 'Lillgården 22, 123 45 Småstad'],
  ['> Kvarnbacken 6\n> 99938 Ekhyttan', 'Kvarnbacken 6\n> 99938 Ekhyttan'],
  ['LÖVVÄGEN 7 B, 999 39 EKHYTTAN', 'LÖVVÄGEN 7 B, 999 39 EKHYTTAN'],
  ['på åsgatan 22, tel', 'åsgatan 22'],
  ['vid Karl Johans gata 5', 'Karl Johans gata 5'],
])('an address is found in "%s"', (text, address) => {
  expect(firstAddress(text)).toBe(address);
});

test.each([
  ['a post box', 'Box 12, 999 80 Lindmarka'],
  ['a square that gets a date', 'på Storgatan 3 december'],
  ['a street by itself', 'på Storgatan, den 1a'],
  ['a count', 'Antal 14 st på Tegelvägen'],
  ['a paragraph', 'enligt kap 4, 100 20 Regler'],
  ['a number in the name\u2019s place', 'hus 4, våning 2'],
  ['a large number', 'Lövvägen 2024'],
])('%s is no address', (_, text) => {
  expect(firstAddress(text)).toBeUndefined();
});
