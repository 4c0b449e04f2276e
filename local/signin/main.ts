import { addressesFor, defaultPortBase } from '../addresses';
import { dataFolder, readInstallation } from '../installation';
import { startSignin } from './server';

const at = process.argv.indexOf('--port-base');
const portBase = at < 0 ? defaultPortBase : Number(process.argv[at + 1]);
const signin = await startSignin({
  installation: readInstallation(dataFolder(process.argv)),
  addresses: addressesFor(portBase),
});

const stop = (): void => void signin.close().then(() => process.exit(0));
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
process.once('disconnect', stop);
process.send?.('ready');
