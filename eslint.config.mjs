import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const microsoft = [
  '@azure/*',
  '@azure/*/*',
  '@microsoft/*',
  '@microsoft/*/*',
  'botbuilder',
  'botframework-*',
];
const node = ['node:*'];

/**
 * The house plan as a lint rule: what a folder may import besides its own files.
 * `rooms` are folders of src, `packages` are npm packages and Node modules.
 */
const layers = {
  'src/casework': { rooms: [], packages: [] },
  'src/guard': { rooms: [], packages: [] },
  'src/guardTools': { rooms: ['guard'], packages: ['zod', ...node] },
  'src/wording': { rooms: ['casework', 'guard'], packages: [] },
  'src/workflows': { rooms: ['casework', 'wording'], packages: [] },
  'src/sharepoint': {
    rooms: ['casework', 'workflows/ports'],
    packages: ['@azure/msal-node', '@microsoft/microsoft-graph-client', 'zod', ...node],
  },
  'src/teams': { rooms: ['casework', 'wording', 'workflows'], packages: ['zod'] },
  'src/outlook': {
    rooms: ['guard', 'wording', 'casework/report'],
    packages: ['lit-html', '@fluentui/*', '@fluentui/*/*'],
  },
};

const everyRoom = [
  'casework',
  'guard',
  'wording',
  'workflows',
  'sharepoint',
  'teams',
  'outlook',
  'guardTools',
  'documents',
];

function layerRule(folder, { rooms, packages }) {
  const own = folder.slice('src/'.length);
  const foreign = everyRoom.filter((room) => room !== own);
  const allowed = new Set(rooms.map((room) => room.split('/')[0]));
  const forbiddenRooms = foreign.filter((room) => !allowed.has(room));
  const patterns = [
    {
      regex: `^(\\.\\./)+(${[...forbiddenRooms, 'local', 'test', 'functions'].join('|')})/`,
      message: `${folder} may import ${rooms.join(', ') || 'its own files only'} (see README, the map of the house).`,
    },
    ...rooms
      .filter((room) => room.includes('/'))
      .map((room) => ({
        regex: `^(\\.\\./)+${room.split('/')[0]}/(?!${room.split('/')[1]}\\b)`,
        message: `${folder} may import only ${room}.`,
      })),
    {
      regex: `^(?!\\.)(?!(${packages.map((name) => name.replaceAll('*', '[^/]+')).join('|') || 'none'})(/|$))`,
      message: `${folder} may import these packages only: ${packages.join(', ') || 'none'}.`,
    },
  ];
  return {
    files: [`${folder}/**/*.ts`],
    ignores: folder === 'src/teams' ? ['src/teams/bot.ts'] : [],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
}

export default tseslint.config(
  { ignores: ['dist/', '.local/', 'coverage/'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './tsconfig.browser.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      // Our types are records of functions, none of which uses `this`.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  ...Object.entries(layers).map(([folder, layer]) => layerRule(folder, layer)),
  {
    files: ['src/**/*.ts'],
    ignores: ['src/teams/bot.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: microsoft.slice(-2) }] },
  },
  {
    files: ['functions/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^(\\.\\./)+(local|test|src/outlook)/', message: 'functions never import this.' },
          ],
        },
      ],
    },
  },
  {
    // The SDK's factory and ours have private members of two versions of one class.
    files: ['src/teams/bot.ts'],
    rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' },
  },
  {
    // A stand-in knows wire formats only: no product code.
    files: ['local/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^(\\.\\./)+(src|functions|test)/', message: 'local knows wire formats only.' },
          ],
        },
      ],
    },
  },
  {
    // Command-line programs and the browser pages of local print to a person.
    files: ['local/start.ts', 'local/token.ts', 'functions/deploy/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': 'off' },
  },
  { files: ['**/*.{js,mjs,cjs}'], ...tseslint.configs.disableTypeChecked },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', module: 'writable', URL: 'readonly' },
    },
    rules: { 'no-console': 'off' },
  },
);
