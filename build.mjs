// Builds everything into dist/.
//   node build.mjs            for production: dist/functions, dist/outlook and the administrator's dist/deploy
//   node build.mjs --local    for one machine: the same, with Office.js and the API at local addresses, and dist/local
import { build } from 'esbuild';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';

const local = process.argv.includes('--local');

/** Microsoft demands that production loads Office.js from its own address. */
const OFFICE_JS_URL = local
  ? '/office.js'
  : (process.env.OFFICE_JS_URL ?? 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js');
/** Where the panes find the API; on one machine the page that serves them tells the port. */
const API_URL = local ? '' : (process.env.API_URL ?? 'https://lexsarah-api.bjorkstad.example/api');

const common = { bundle: true, logLevel: 'warning', legalComments: 'none' };

async function buildFunctions() {
  await mkdir('dist/functions', { recursive: true });
  await build({
    ...common,
    entryPoints: {
      'functions/main': 'functions/main.ts',
      'deploy/provision': 'functions/deploy/provision.ts',
    },
    outdir: 'dist',
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['@azure/functions-core'],
    sourcemap: true,
  });
  await cp('functions/host.json', 'dist/functions/host.json');
  const app = { name: 'lex-sarah-functions', private: true, main: 'main.js' };
  await writeFile('dist/functions/package.json', `${JSON.stringify(app, null, 2)}\n`);
}

async function buildOutlook() {
  const define = { OFFICE_JS_URL: JSON.stringify(OFFICE_JS_URL), API_URL: JSON.stringify(API_URL) };
  const outlook = { ...common, outdir: 'dist/outlook', define, minify: true };
  await build({
    ...outlook,
    entryPoints: { launchevent: 'src/outlook/launchevent.ts' },
    format: 'iife',
    target: 'es2016',
  });
  await build({
    ...outlook,
    entryPoints: { review: 'src/outlook/reviewPane.ts', report: 'src/outlook/reportPane.ts' },
    format: 'iife',
    target: 'es2022',
  });
  for (const page of (await readdir('src/outlook')).filter((name) => name.endsWith('.html'))) {
    const html = await readFile(`src/outlook/${page}`, 'utf8');
    await writeFile(`dist/outlook/${page}`, html.replaceAll('%OFFICE_JS_URL%', OFFICE_JS_URL));
  }
  for (const style of (await readdir('src/outlook')).filter((name) => name.endsWith('.css'))) {
    await cp(`src/outlook/${style}`, `dist/outlook/${style}`);
  }
  await cp('src/outlook/icons', 'dist/outlook/icons', { recursive: true });
}

async function buildLocal() {
  await build({
    ...common,
    entryPoints: {
      start: 'local/start.ts',
      token: 'local/token.ts',
      graph: 'local/graph/main.ts',
      signin: 'local/signin/main.ts',
      functionsHost: 'local/functionsHost/main.ts',
    },
    outdir: 'dist/local',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
  });
  await writeFile('dist/local/package.json', '{ "type": "module" }\n');
  for (const room of ['portal', 'outlook', 'teams', 'sharepoint']) {
    if (!existsSync(`local/${room}/page`)) continue;
    const files = await readdir(`local/${room}/page`);
    await build({
      ...common,
      entryPoints: files
        .filter((name) => name === 'main.ts' || name === 'office.ts')
        .map((name) => `local/${room}/page/${name}`),
      outdir: `dist/local/pages/${room}`,
      format: 'iife',
      target: 'es2022',
    });
    for (const name of files.filter((file) => /\.(html|css|svg|png)$/.test(file))) {
      await cp(`local/${room}/page/${name}`, `dist/local/pages/${room}/${name}`);
    }
  }
}

await rm('dist', { recursive: true, force: true });
await Promise.all([buildFunctions(), buildOutlook(), ...(local ? [buildLocal()] : [])]);
