import { createRemoteJWKSet, customFetch, jwtVerify } from 'jose';
import type { JWTVerifyGetKey } from 'jose';
import type { Addresses } from '../../addresses';
import { apps, tenant } from '../../tenant/tenant';
import { trustedFetch } from '../../trustedFetch';

const connectorAudience = 'https://api.botframework.com';

/** Sign-in's keys, fetched when first needed and again when an unknown one turns up. */
export function signinKeys(addresses: Addresses, ca: string): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(`${addresses.signin}/${tenant.id}/discovery/v2.0/keys`), {
    cooldownDuration: 0,
    [customFetch]: trustedFetch(ca),
  });
}

export type BotTokenCheck = (authorization: string | undefined) => Promise<boolean>;

/**
 * Whether a request carries the bot's own token for the connector: issued and signed by the tenant (the bot
 * is registered in one tenant only), for this audience, not expired, and given to the bot's application.
 */
export function makeBotTokenCheck(addresses: Addresses, keys: JWTVerifyGetKey): BotTokenCheck {
  const tenantIssuer = `${addresses.signin}/${tenant.id}/v2.0`;
  return async (authorization) => {
    const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) return false;
    try {
      const { payload } = await jwtVerify(token, keys, {
        audience: connectorAudience,
        issuer: tenantIssuer,
        algorithms: ['RS256'],
        requiredClaims: ['exp'],
      });
      return (payload['appid'] ?? payload['azp']) === apps.bot && payload['tid'] === tenant.id;
    } catch {
      return false;
    }
  };
}
