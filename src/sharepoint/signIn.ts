import { ConfidentialClientApplication, type Configuration } from '@azure/msal-node';
import { Unavailable } from '../workflows/ports';

export type Credential =
  { certificate: { thumbprintSha256: string; privateKey: string } } | { secret: string };

export type AppSignIn = { authority: string; clientId: string; credential: Credential };

/** Tokens for our own application at Graph, from the tenant's token service; kept until they expire. */
export function appTokens({ authority, clientId, credential }: AppSignIn): () => Promise<string> {
  const auth: Configuration['auth'] = {
    clientId,
    authority,
    knownAuthorities: [new URL(authority).host],
    ...('secret' in credential
      ? { clientSecret: credential.secret }
      : { clientCertificate: credential.certificate }),
  };
  const client = new ConfidentialClientApplication({ auth });
  return async () => {
    const result = await client
      .acquireTokenByClientCredential({ scopes: ['https://graph.microsoft.com/.default'] })
      .catch((cause: unknown) => {
        throw new Unavailable('Sign-in did not answer.', { cause });
      });
    if (result === null) throw new Unavailable('Sign-in gave no token.');
    return result.accessToken;
  };
}
