import { z } from 'zod';

const address = z.url({ protocol: /^https$/ });
const commaList = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .pipe(z.array(z.string().min(1)).min(1));

/** Every setting of the app. All are required: the product does not know where it runs. */
const schema = z.object({
  TENANT_ID: z.guid(),
  /** The tenant's token service, for example `https://login.microsoftonline.com/<tenant id>`. */
  AUTHORITY: address,
  /** For example `https://graph.microsoft.com`. */
  GRAPH_URL: address,
  SITE_ID: z.string().regex(/^[^,]+,[^,]+,[^,]+$/),
  /** The app registration of the API; also the audience of people's tokens. */
  API_CLIENT_ID: z.guid(),
  GRAPH_CERTIFICATE_THUMBPRINT: z.string().regex(/^[0-9A-Fa-f]{64}$/),
  GRAPH_CERTIFICATE_KEY: z.string().startsWith('-----BEGIN'),
  BOT_APP_ID: z.guid(),
  BOT_APP_SECRET: z.string().min(1),
  BOT_OPENID_METADATA_URL: address,
  BOT_TOKEN_ISSUER: address,
  /** `host` or `host:port` of the connectors that may call the bot, comma separated. */
  BOT_SERVICE_HOSTS: commaList,
  /** The letters of the board's case numbers. */
  CASE_NUMBER_PREFIX: z.string().regex(/^[A-ZÅÄÖ]{1,8}$/),
});

export type Settings = z.infer<typeof schema>;

/** Reads and checks the settings; throws one error that names every one that is missing or wrong. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const parsed = schema.safeParse(environment);
  if (parsed.success) return parsed.data;
  const names = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`Settings are missing or wrong. ${names.join('; ')}`);
}
