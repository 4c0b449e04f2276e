import { createRemoteJWKSet } from 'jose';
import { addressesFor, defaultPortBase } from '../addresses';
import { dataFolder, readInstallation } from '../installation';
import { serveAsPart } from '../partProcess';
import { tenant } from '../tenant/tenant';
import { startGraph } from './server';

const portsFromBase = 2;

/** The number after a named argument. */
function numberAfter(args: readonly string[], name: string): number | undefined {
  const at = args.indexOf(name);
  const value = at < 0 ? undefined : Number(args[at + 1]);
  if (value !== undefined && !Number.isInteger(value)) throw new Error(`${name} needs a whole number`);
  return value;
}

async function main(args: readonly string[]): Promise<void> {
  const installation = readInstallation(dataFolder(args));
  const portBase = numberAfter(args, '--port-base') ?? defaultPortBase;
  const { signin } = addressesFor(portBase);
  const resourceUnitsPerMinute = numberAfter(args, '--resource-units-per-minute');
  const graph = await startGraph({
    folder: installation.folder,
    port: portBase + portsFromBase,
    server: installation.server,
    control: installation.secrets.control,
    keys: createRemoteJWKSet(new URL(`${signin}/${tenant.id}/discovery/v2.0/keys`)),
    issuer: `${signin}/${tenant.id}/v2.0`,
    ...(resourceUnitsPerMinute === undefined ? {} : { resourceUnitsPerMinute }),
  });
  serveAsPart(graph);
}

await main(process.argv.slice(2));
