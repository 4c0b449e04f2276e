// Builds everything into dist/.
//   node build.mjs            for production: dist/functions, dist/outlook and the administrator's dist/deploy
//   node build.mjs --local    for one machine: the same, with Office.js and the API at local addresses, and dist/local
//   node build.mjs --guard    only dist/guard, the guard as a command and its tools; leaves the rest as it is
import { minify } from '@swc/core';
import { build } from 'esbuild';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { deflateRawSync } from 'node:zlib';

const local = process.argv.includes('--local');

/** Microsoft demands that production loads Office.js from its own address. */
const OFFICE_JS_URL = local
  ? '/office.js'
  : (process.env.OFFICE_JS_URL ?? 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js');
/** Where the panes find the API; on one machine the page that serves them tells the port. */
const API_URL = local ? '' : (process.env.API_URL ?? 'https://lexsarah-api.bjorkstad.example/api');

const common = { bundle: true, logLevel: 'warning', legalComments: 'none' };

/** Lists of words and sentences, which take half the room when they are packed. */
const wordLists = [
  'src/guard/recipients/recipientLists.ts',
  'src/guard/text/names/contextLists.ts',
  'src/guard/text/circumstanceWords.ts',
  'src/guard/text/socialWords.ts',
  'src/wording/guardWords.ts',
];

/**
 * An esbuild plugin that packs what the modules of `wordLists` export into one text, which src/guard/packed.ts
 * reads: every mail waits for the event bundle, and Outlook's engine takes plain ASCII best.
 */
const pack = {
  name: 'pack',
  async setup({ onLoad, onResolve }) {
    const lists = await Promise.all(wordLists.map(exportsOf));
    const text = packed(JSON.stringify(lists));
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const index = wordLists.findIndex((name) => path === resolve(name));
      if (index < 0) return undefined;
      const names = Object.keys(lists[index]);
      const lines = names.map((name) => `export const ${name} = () => lists()[${index}].${name};`);
      return { contents: `import { lists } from 'packed lists';\n${lines.join('\n')}`, loader: 'js' };
    });
    onResolve({ filter: /^packed lists$/ }, () => ({ path: 'lists', namespace: 'packed' }));
    onLoad({ filter: /.*/, namespace: 'packed' }, () => ({
      contents: `import { unpack } from './src/guard/packed';\nlet read;\nexport const lists = () => (read ??= unpack(${JSON.stringify(text)}));`,
      resolveDir: process.cwd(),
    }));
  },
};

/** What the functions of a module of lists return, by their names. */
async function exportsOf(file) {
  const { outputFiles } = await build({ ...common, entryPoints: [file], format: 'esm', write: false });
  const exported = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  return Object.fromEntries(Object.entries(exported).map(([name, list]) => [name, list()]));
}

/** Deflated, and 13 bits in two printable characters each; `unpack` in src/guard/packed.ts is the way back. */
function packed(text) {
  const ascii = text.replaceAll(
    /[^\0-\xff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const bytes = deflateRawSync(
    Uint8Array.from(ascii, (letter) => letter.charCodeAt(0)),
    { level: 9 },
  );
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  let result = '';
  for (let at = 0; at < bits.length; at += 13) {
    const value = Number.parseInt(bits.slice(at, at + 13).padEnd(13, '0'), 2);
    result += character(Math.floor(value / 91)) + character(value % 91);
  }
  return result;
}

/** Printable characters but the quotation mark, the backslash and the backtick. */
function character(digit) {
  return String.fromCharCode(digit + (digit > 60 ? 36 : digit > 57 ? 35 : digit > 0 ? 34 : 33));
}

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

async function buildGuard() {
  await build({
    ...common,
    entryPoints: {
      main: 'src/guardTools/main.ts',
      nameTable: 'src/guardTools/nameTable.ts',
      fitHistory: 'src/guardTools/fitHistory.ts',
      bench: 'test/bench/guard.ts',
    },
    outdir: 'dist/guard',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    outExtension: { '.js': '.mjs' },
  });
}

async function buildOutlook() {
  const define = { OFFICE_JS_URL: JSON.stringify(OFFICE_JS_URL), API_URL: JSON.stringify(API_URL) };
  const outlook = { ...common, outdir: 'dist/outlook', define, minify: true };
  await build({
    ...outlook,
    entryPoints: { launchevent: 'src/outlook/launchevent.ts' },
    format: 'iife',
    target: 'es2016',
    plugins: [pack],
  });
  await minifyOnceMore('dist/outlook/launchevent.js');
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

/** A second minifier finds three in a hundred bytes that the first leaves. */
async function minifyOnceMore(file) {
  const ecma = 2016;
  const { code } = await minify(await readFile(file, 'utf8'), {
    compress: { passes: 3, ecma, unsafe_arrows: true },
    mangle: true,
    ecma,
    format: { asciiOnly: true },
  });
  await writeFile(file, code);
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

if (process.argv.includes('--guard')) {
  await buildGuard();
} else {
  await rm('dist', { recursive: true, force: true });
  await Promise.all([buildFunctions(), buildOutlook(), buildGuard(), ...(local ? [buildLocal()] : [])]);
}
