import { parseCaseNumber } from '../../src/casework/caseNumber';

test.each([
  ['AMN 2020-0702-1.3', 'AMN 2020-0702-1.3', 2020, 702, '1.3'],
  ['Dnr: AMN 2019-0710-1.3', 'AMN 2019-0710-1.3', 2019, 710, '1.3'],
  ['AMN2020-00922', 'AMN 2020-00922', 2020, 922, undefined],
  ['AMN 2019-0712', 'AMN 2019-0712', 2019, 712, undefined],
  ['amn 2017-0081-01.05.', 'AMN 2017-0081-01.05', 2017, 81, '01.05'],
])('%s is read as %s', (text, normalized, year, serial, classCode) => {
  expect(parseCaseNumber(text, 'AMN')).toEqual({ normalized, year, serial, classCode });
});

test.each(['TIL 2019/219', 'AMN 19-0712', 'AMN 2019-12', '0712', '', 'AMN 2019-0712 och 0713'])(
  '%p is not a number of the board',
  (text) => {
    expect(parseCaseNumber(text, 'AMN')).toBeUndefined();
  },
);
