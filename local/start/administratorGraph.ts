import type { Addresses } from '../addresses';
import type { Installation } from '../installation';
import type { Send } from '../secureRequest';
import { apps, tenant } from '../tenant/tenant';

/** Graph as the administrator's registered application uses it. Every answer but a success is thrown. */
export type AdministratorGraph = {
  post: (path: string, body: unknown) => Promise<void>;
  /** One page of a collection. */
  rows: (path: string) => Promise<Record<string, unknown>[]>;
};

export function administratorGraph(
  installation: Installation,
  addresses: Addresses,
  send: Send,
): AdministratorGraph {
  let token: Promise<string> | undefined;
  const graph = async (method: string, path: string, body?: string): Promise<string> => {
    token ??= administratorToken(installation, addresses, send);
    const answer = await send(`${addresses.graph}/v1.0${path}`, {
      method,
      headers: { authorization: `Bearer ${await token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body }),
    });
    if (answer.status >= 300) throw new Error(`Graph answered ${answer.status} to ${method} ${path}`);
    return answer.body.toString();
  };
  return {
    post: async (path, body) => {
      await graph('POST', path, JSON.stringify(body));
    },
    rows: async (path) =>
      (JSON.parse(await graph('GET', path)) as { value: Record<string, unknown>[] }).value,
  };
}

async function administratorToken(
  { secrets }: Installation,
  addresses: Addresses,
  send: Send,
): Promise<string> {
  const answer = await send(`${addresses.signin}/${tenant.id}/oauth2/v2.0/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: apps.administration,
      client_secret: secrets.administration,
      scope: 'https://graph.microsoft.com/.default',
    }).toString(),
  });
  if (answer.status !== 200) throw new Error(`Sign-in answered ${answer.status} to the administrator`);
  return (JSON.parse(answer.body.toString()) as { access_token: string }).access_token;
}
