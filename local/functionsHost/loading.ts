import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import type { App, CoreApi } from './coreApi';
import { runHooks } from './invocation';

const packageJson = z.object({ main: z.string().regex(/^[^*{]+$/, 'names one file, not a pattern') });
const coreModule = '@azure/functions-core';

/**
 * Runs the app's main file, which registers its functions and hooks. One process can load an app once:
 * Node runs a module only the first time that it is required.
 */
export async function loadApp(appFolder: string, app: App, core: CoreApi): Promise<void> {
  const manifest = join(appFolder, 'package.json');
  const { main } = packageJson.parse(JSON.parse(readFileSync(manifest, 'utf8')));
  provideCoreModule(core);
  createRequire(manifest)(join(appFolder, main));
  if (!app.model) throw new Error(`${main} registers no function through @azure/functions 4.`);
  const capabilities = await app.model.getCapabilities({});
  if ('HttpUri' in capabilities) throw new Error('Not imitated by this host: enableHttpStream.');
  app.finishedStartup = true;
  await runHooks(app, 'appStart', { functionAppDirectory: appFolder });
}

/** The real worker intercepts `require` in the same way (its src/setupCoreModule.ts). */
function provideCoreModule(core: CoreApi): void {
  Module.prototype.require = new Proxy(Module.prototype.require, {
    apply(target, self, args: [string]) {
      const loaded: unknown = args[0] === coreModule ? core : Reflect.apply(target, self, args);
      return loaded;
    },
  });
}
