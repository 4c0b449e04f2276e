import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dataFolder, readInstallation } from '../installation';
import { serveAsPart } from '../partProcess';
import { startFunctionsHost } from './host';
import { faultOf, writeLogLine } from './log';

// The default report of an uncaught error quotes its message, which may quote a request.
process.once('uncaughtException', (error) => {
  writeLogLine({ level: 'critical', category: 'host', message: 'The host fails.', fault: faultOf(error) });
  process.exit(1);
});

const { values } = parseArgs({
  options: { app: { type: 'string' }, data: { type: 'string' }, port: { type: 'string' } },
});
const folder = dataFolder(process.argv);
const installed = existsSync(join(folder, 'installation.json'));

try {
  const host = await startFunctionsHost({
    appFolder: values.app ?? 'dist/functions',
    dataFolder: folder,
    port: Number(values.port ?? 7071),
    ...(installed && { masterKey: readInstallation(folder).secrets.control }),
  });
  serveAsPart(host);
} catch (error) {
  const message = error instanceof Error ? error.message : 'The host cannot start.';
  writeLogLine({ level: 'critical', category: 'host', message, fault: faultOf(error) });
  process.exit(1);
}
