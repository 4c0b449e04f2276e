import { join } from 'node:path';
import { addressesFor } from '../addresses';
import type { Addresses } from '../addresses';
import { provision, seedRoles } from './administrator';
import { administratorGraph } from './administratorGraph';
import { emptyDataFolder, lockDataFolder, looksLikeOurs } from './dataLock';
import { openInstallation } from '../installation';
import type { Installation } from '../installation';
import { makeParts } from './parts';
import { partsHealth } from '../portal/health';
import type { Health } from '../portal/health';
import { takenPort } from './ports';
import { openRooms } from './rooms';
import { removeRunning } from './running';
import { secureRequest } from '../secureRequest';
import type { Send } from '../secureRequest';
import type { StartArguments } from './startArguments';

/** What undoes the start, in the order in which it was done. */
export type Closing = (() => Promise<void> | void)[];

/** How long the parts together may take until all of them answer. */
const readyPatienceMs = 30_000;
const pauseMs = 100;
/** How long the parts of a killed start may keep their ports after it. */
const leavingPatienceMs = 4_000;

/**
 * Starts everything; answers when every part answers. A refusal is a sentence for the person who started it.
 * `closing` collects, as things start, how to undo them: also a start that is broken off can be cleaned up.
 */
export async function launch(
  args: StartArguments,
  dist: string,
  say: (line: string) => void,
  closing: Closing,
): Promise<{ addresses: Addresses } | { refusal: string }> {
  const refusal = await takePlace(args, closing);
  if (refusal !== undefined) return { refusal };
  const installation = await openInstallation(args.folder);
  const addresses = addressesFor(args.portBase);
  const send = secureRequest(installation.ca);
  const parts = makeParts({ installation, addresses, dist, say });
  closing.push(() => removeRunning(args.folder), parts.stop);
  await Promise.all([parts.start('signin'), parts.start('graph')]);
  const health = partsHealth(addresses, send);
  await Promise.all([
    prepareTenant(installation, addresses, dist, send).then(() => parts.start('functions')),
    openRooms({ installation, addresses, dist, health }).then((rooms) => closing.push(rooms.close)),
  ]);
  const silent = await silentParts(health);
  return silent === undefined ? { addresses } : { refusal: silent };
}

/** The data folder and the ports, or why this start cannot have them. */
async function takePlace(args: StartArguments, closing: Closing): Promise<string | undefined> {
  const { folder, portBase, fresh } = args;
  if (!looksLikeOurs(folder)) {
    return `The folder ${folder} holds other things than this program's data. Name an empty or a new one with --data.`;
  }
  const lock = lockDataFolder(folder, portBase);
  if ('refusal' in lock) return lock.refusal;
  closing.push(lock.release);
  const taken = await portsTaken(portBase);
  if (taken === undefined && fresh) emptyDataFolder(folder);
  return taken;
}

async function portsTaken(portBase: number): Promise<string | undefined> {
  if ((await takenPort(portBase, 0)) === undefined) return undefined;
  const other = await runningAt(portBase);
  if (other !== undefined) {
    return (
      `It is already running at http://localhost:${portBase}, with the data folder ${other}. ` +
      'Use that one, or start another with --data and --port-base.'
    );
  }
  const port = await takenPort(portBase, leavingPatienceMs);
  if (port === undefined) return undefined;
  return `Another program uses port ${port}. Stop it, or start with another base: npm start -- --port-base ${portBase + 100}`;
}

/** The data folder of the installation that answers at a port base, if one does. */
async function runningAt(portBase: number): Promise<string | undefined> {
  try {
    const { body } = await secureRequest('')(`http://localhost:${portBase}/status`, { timeoutMs: 2_000 });
    const status = JSON.parse(body.toString()) as { folder?: string };
    return status.folder;
  } catch {
    return undefined;
  }
}

/** Everything an administrator does before anyone can use the product. */
async function prepareTenant(
  installation: Installation,
  addresses: Addresses,
  dist: string,
  send: Send,
): Promise<void> {
  const graph = administratorGraph(installation, addresses, send);
  await provision(join(dist, 'deploy/provision.js'), installation, addresses);
  await seedRoles(installation.folder, graph);
}

/** Waits until every part answers; says which ones do not when that takes too long. */
async function silentParts(health: Health): Promise<string | undefined> {
  const until = Date.now() + readyPatienceMs;
  for (;;) {
    const silent = (await health()).filter(({ up }) => !up);
    if (silent.length === 0) return undefined;
    if (Date.now() >= until) {
      return `These parts do not answer: ${silent.map(({ part, address }) => `${part} (${address})`).join(', ')}.`;
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
