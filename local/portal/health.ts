import type { Addresses } from '../addresses';
import type { Send } from '../secureRequest';
import { tenant } from '../tenant/tenant';

/** A part of the installation, and whether it answers now. */
export type PartHealth = { part: string; name: string; address: string; up: boolean };

export type Health = () => Promise<PartHealth[]>;

const patienceMs = 3_000;

type Check = { part: string; name: string; address: string; answers: (status: number) => boolean };

/** Asks every part that has an address of its own whether it answers. */
export function partsHealth(addresses: Addresses, send: Send): Health {
  const checks = checksOf(addresses);
  return () =>
    Promise.all(
      checks.map(async ({ part, name, address, answers }) => {
        const up = await send(address, { timeoutMs: patienceMs }).then(
          ({ status }) => answers(status),
          () => false,
        );
        return { part, name, address, up };
      }),
    );
}

function checksOf(addresses: Addresses): Check[] {
  const ok = (status: number): boolean => status === 200;
  // These two answer strangers with a refusal, which shows that they are there.
  const any = (status: number): boolean => status > 0;
  return [
    {
      part: 'signin',
      name: 'Inloggning',
      address: `${addresses.signin}/${tenant.id}/v2.0/.well-known/openid-configuration`,
      answers: ok,
    },
    { part: 'graph', name: 'Graph', address: `${addresses.graph}/v1.0/sites/${tenant.siteId}`, answers: any },
    { part: 'functions', name: 'Lex Sarah', address: `${addresses.functions}/api/health`, answers: ok },
    { part: 'connector', name: 'Teams', address: `${addresses.connector}/`, answers: any },
  ];
}
