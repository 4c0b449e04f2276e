import type { Addresses } from '../addresses';

/** What `start` prints when everything answers; the last line is what scripts wait for. */
export function welcome(addresses: Addresses, folder: string): string[] {
  const rows: [string, string][] = [
    ['Portal', addresses.portal],
    ['Outlook', `${addresses.portal}/outlook`],
    ['Teams', `${addresses.portal}/teams`],
    ['SharePoint', `${addresses.portal}/sharepoint`],
    ['API', `${addresses.functions}/api`],
    ['Graph', `${addresses.graph}/v1.0`],
    ['Sign-in', addresses.signin],
    ['Connector', addresses.connector],
    ['Data folder', folder],
  ];
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  return [
    ...rows.map(([name, value]) => `${name.padEnd(width)}${value}`),
    'Ctrl-C stops everything.',
    `READY ${addresses.portal}`,
  ];
}
