import { shownSize } from '../../../local/sharepoint/shownSize';

describe('the size of a file', () => {
  test.each([
    [0, '0 byte'],
    [512, '512 byte'],
    [1536, '1,5 kB'],
    [5 * 1024 * 1024, '5 MB'],
  ])('of %i bytes is said as %s', (bytes, said) => {
    expect(shownSize(bytes)).toBe(said);
  });
});
