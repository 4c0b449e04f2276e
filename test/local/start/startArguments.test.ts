import { resolve } from 'node:path';
import { readStartArguments } from '../../../local/start/startArguments';

describe('start', () => {
  test('takes its ports, folder and flags from its arguments', () => {
    const read = readStartArguments(['--port-base', '7400', '--data', 'x', '--fresh']);
    expect(read).toEqual({ portBase: 7400, folder: resolve('x'), fresh: true });
  });

  test('uses port 7300 and keeps what is there unless told otherwise', () => {
    expect(readStartArguments([])).toMatchObject({ portBase: 7300, fresh: false });
  });

  test.each([
    [['--frsh'], '--frsh is not an argument of start.'],
    [['7400'], '7400 is not an argument of start.'],
    [['--data'], '--data needs a value.'],
    [['--data', '--fresh'], '--data needs a value.'],
    [['--port-base'], '--port-base needs a value.'],
    [['--port-base', 'many'], '--port-base must be a whole number'],
    [['--port-base', '80'], '--port-base must be a whole number from 1024 to 65531.'],
    [['--port-base', '65532'], '--port-base must be a whole number from 1024 to 65531.'],
    [['--port-base', '7300.5'], '--port-base must be a whole number'],
    [['--fresh', '--fresh'], '--fresh is given twice.'],
  ])('refuses %j with a sentence', (args, sentence) => {
    const read = readStartArguments(args);
    expect('refusal' in read && read.refusal).toContain(sentence);
  });
});
