import { addressesFor, defaultPortBase } from '../addresses';
import { dataFolder, readInstallation } from '../installation';
import { serveAsPart } from '../partProcess';
import { startSignin } from './server';

const at = process.argv.indexOf('--port-base');
const portBase = at < 0 ? defaultPortBase : Number(process.argv[at + 1]);
const signin = await startSignin({
  installation: readInstallation(dataFolder(process.argv)),
  addresses: addressesFor(portBase),
});
serveAsPart(signin);
