import { initialOf } from '../../../src/guard/history/initials';

test.each([
  ['Anna Berg', 'x@a.example', 'a'],
  ['Östen Å', 'x@a.example', 'o'],
  ['', 'bo.ek@a.example', 'b'],
  ['Q bo.ek@a.example', 'bo.ek@a.example', 'b'],
  ['K. Lind', 'x@a.example', 'l'],
  ['東京', 'x@a.example', ''],
])('%s <%s> is found under "%s"', (name, address, initial) => {
  expect(initialOf({ name, address })).toBe(initial);
});
