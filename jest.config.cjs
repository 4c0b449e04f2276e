'use strict';

/** Packages that ship ES modules only; jest runs CommonJS, so they are compiled too. */
const esModulePackages = ['jose', 'lit-html', 'postal-mime', 'hono', '@hono/node-server', 'strip-bom'];

const swc = [
  '@swc/jest',
  { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
];

module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.[cm]?[jt]s$': swc },
  transformIgnorePatterns: [`/node_modules/(?!(?:${esModulePackages.join('|')})/)`],
  maxWorkers: 2,
  testTimeout: 30_000,
};
