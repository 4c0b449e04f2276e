import { defaultPortBase } from '../addresses';
import { dataFolder } from '../installation';

export type StartArguments = {
  portBase: number;
  folder: string;
  /** Start with an empty data folder. */
  fresh: boolean;
};

/** The parts listen on the base and the four ports after it. */
export const portsInUse = 5;

const highestPortBase = 65_535 - (portsInUse - 1);

const withValue = ['--port-base', '--data'];
const flags = ['--fresh'];

const usage = 'npm start -- [--port-base N] [--data DIR] [--fresh]';

/** Reads the arguments of `start`, or says in a sentence what is wrong with them. */
export function readStartArguments(args: readonly string[]): StartArguments | { refusal: string } {
  const refusal = wrongArgument(args);
  if (refusal !== undefined) return { refusal: `${refusal} Usage: ${usage}` };
  const base = valueOf(args, '--port-base');
  const portBase = base === undefined ? defaultPortBase : Number(base);
  if (!/^\d+$/.test(base ?? '0') || (base !== undefined && (portBase < 1024 || portBase > highestPortBase))) {
    return { refusal: `--port-base must be a whole number from 1024 to ${highestPortBase}. Usage: ${usage}` };
  }
  return {
    portBase,
    folder: dataFolder(args),
    fresh: args.includes('--fresh'),
  };
}

function wrongArgument(args: readonly string[]): string | undefined {
  for (let at = 0; at < args.length; at += 1) {
    const argument = args[at] ?? '';
    if (args.indexOf(argument) !== at && argument.startsWith('--')) return `${argument} is given twice.`;
    if (flags.includes(argument)) continue;
    if (!withValue.includes(argument)) return `${argument} is not an argument of start.`;
    const value = args[at + 1];
    if (value === undefined || value === '' || value.startsWith('--')) return `${argument} needs a value.`;
    at += 1;
  }
  return undefined;
}

function valueOf(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + 1];
}
