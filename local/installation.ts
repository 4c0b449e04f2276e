import { randomBytes, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeCertificates } from './certificates';

/** Secrets of one installation, made at its first start and kept in its data folder. */
export type Secrets = {
  /** Opens the control routes (`/local/…`) of the stand-ins; nothing in the cloud has these. */
  control: string;
  bot: string;
  functions: string;
  administration: string;
};

export type Installation = {
  folder: string;
  secrets: Secrets;
  /** PEM texts. `ca` signs `server` (localhost); `client` is the functions app's certificate for sign-in. */
  ca: string;
  server: { certificate: string; key: string };
  client: { certificate: string; key: string; thumbprintSha256: string };
};

/** The data folder: `--data DIR`, else the variable LOCAL_DATA, else `.local` in the current folder. */
export function dataFolder(args: readonly string[]): string {
  const at = args.indexOf('--data');
  const named = at >= 0 ? args[at + 1] : process.env['LOCAL_DATA'];
  if (at >= 0 && named === undefined) throw new Error('--data needs a folder');
  return resolve(named ?? '.local');
}

export function file(folder: string, name: string): string {
  return join(folder, name);
}

/** Opens the installation in a folder, making certificates and secrets when there are none yet. */
export async function openInstallation(folder: string): Promise<Installation> {
  mkdirSync(folder, { recursive: true });
  const store = file(folder, 'installation.json');
  if (!existsSync(store)) {
    const certificates = await makeCertificates();
    const secrets: Secrets = {
      control: secret(),
      bot: secret(),
      functions: secret(),
      administration: secret(),
    };
    writeWhole(store, JSON.stringify({ secrets, ...certificates }, null, 2));
  }
  return readInstallation(folder);
}

/** Reads an installation that has been opened before; throws when the folder holds none. */
export function readInstallation(folder: string): Installation {
  const stored = JSON.parse(readFileSync(file(folder, 'installation.json'), 'utf8')) as Omit<
    Installation,
    'folder'
  >;
  writeWhole(file(folder, 'ca.pem'), stored.ca);
  const thumbprintSha256 = new X509Certificate(stored.client.certificate).fingerprint256.replaceAll(':', '');
  return { ...stored, folder, client: { ...stored.client, thumbprintSha256 } };
}

/** Writes a file so that a reader sees the old content or the new, never a part. */
export function writeWhole(path: string, content: string): void {
  const temporary = `${path}.${process.pid}.new`;
  writeFileSync(temporary, content, { mode: 0o600 });
  renameSync(temporary, path);
}

function secret(): string {
  return randomBytes(24).toString('base64url');
}
