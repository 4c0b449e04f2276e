import type { Installation } from '../installation';
import { apps } from '../tenant/tenant';

export const graphResource = 'https://graph.microsoft.com';
export const botResource = 'https://api.botframework.com';
/** The App ID URI of the API that the functions app exposes. */
export const apiResource = `api://${apps.functions}`;

/** The delegated permissions at Graph that Office and the functions app have consent for. */
export const delegatedGraphScopes = ['Sites.ReadWrite.All', 'User.Read'] as const;

/** An application registered in the tenant. One without a secret is a public client. */
export type Registration = {
  id: string;
  secret?: string;
  certificate?: { pem: string; thumbprintSha256: string };
  /** Resource to the application permissions granted there; a resource that is absent is refused. */
  appRoles: Readonly<Record<string, readonly string[]>>;
  /** Resource to the delegated permissions with consent. */
  delegated: Readonly<Record<string, readonly string[]>>;
};

/** Every resource that exists in the tenant. */
export const resources: readonly string[] = [graphResource, botResource, apiResource];

/** The applications of the tenant by id. */
export function registrationsOf({ secrets, client }: Installation): ReadonlyMap<string, Registration> {
  const registered: Registration[] = [
    {
      id: apps.functions,
      secret: secrets.functions,
      certificate: { pem: client.certificate, thumbprintSha256: client.thumbprintSha256 },
      appRoles: { [graphResource]: ['Sites.Selected', 'User.Read.All'] },
      delegated: { [graphResource]: delegatedGraphScopes },
    },
    { id: apps.bot, secret: secrets.bot, appRoles: { [botResource]: [] }, delegated: {} },
    {
      id: apps.administration,
      secret: secrets.administration,
      appRoles: { [graphResource]: ['Sites.FullControl.All', 'Sites.Manage.All', 'User.Read.All'] },
      delegated: {},
    },
    { id: apps.office, appRoles: {}, delegated: { [graphResource]: delegatedGraphScopes } },
  ];
  return new Map(registered.map((app) => [app.id, app]));
}
