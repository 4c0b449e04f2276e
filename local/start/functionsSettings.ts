import type { Addresses } from '../addresses';
import type { Installation } from '../installation';
import { apps, tenant } from '../tenant/tenant';

/** How often the functions app looks for work that a lost queue message left behind (NCRONTAB, with seconds). */
const sweepSchedule = '*/10 * * * * *';

/** Arbetsmarknadsnämnden's letters, as in AMN-2018-0001. */
const caseNumberPrefix = 'AMN';

/** The settings that the cloud would give the functions app, pointing at the parts of one installation. */
export function functionsSettings(
  { secrets, client }: Installation,
  addresses: Addresses,
): Record<string, string> {
  return {
    TENANT_ID: tenant.id,
    AUTHORITY: `${addresses.signin}/${tenant.id}`,
    GRAPH_URL: addresses.graph,
    SITE_ID: tenant.siteId,
    API_CLIENT_ID: apps.functions,
    GRAPH_CERTIFICATE_THUMBPRINT: client.thumbprintSha256,
    GRAPH_CERTIFICATE_KEY: client.key,
    BOT_APP_ID: apps.bot,
    BOT_APP_SECRET: secrets.bot,
    BOT_OPENID_METADATA_URL: `${addresses.signin}/botframework/v1/.well-known/openidconfiguration`,
    BOT_TOKEN_ISSUER: 'https://api.botframework.com',
    BOT_SERVICE_HOSTS: new URL(addresses.connector).host,
    SWEEP_SCHEDULE: sweepSchedule,
    CASE_NUMBER_PREFIX: caseNumberPrefix,
    AzureWebJobsStorage: 'queues',
    'Host.CORS': addresses.portal,
  };
}

/** The settings that the administrator's command reads that makes the lists of the site. */
export function provisionSettings({ secrets }: Installation, addresses: Addresses): Record<string, string> {
  return {
    TENANT_ID: tenant.id,
    AUTHORITY: `${addresses.signin}/${tenant.id}`,
    GRAPH_URL: addresses.graph,
    SITE_ID: tenant.siteId,
    ADMIN_CLIENT_ID: apps.administration,
    ADMIN_CLIENT_SECRET: secrets.administration,
    API_CLIENT_ID: apps.functions,
  };
}
