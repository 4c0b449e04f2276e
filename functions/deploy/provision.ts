import { z } from 'zod';
import { createGraph } from '../../src/sharepoint/graph';
import { provision } from '../../src/sharepoint/provision';
import { appTokens } from '../../src/sharepoint/signIn';

/** Settings of the administrator who runs this; needs Sites.FullControl.All and Sites.Manage.All. */
const settings = z
  .object({
    AUTHORITY: z.url(),
    GRAPH_URL: z.url(),
    SITE_ID: z.string(),
    ADMIN_CLIENT_ID: z.guid(),
    ADMIN_CLIENT_SECRET: z.string(),
    API_CLIENT_ID: z.guid(),
  })
  .parse(process.env);

async function main(): Promise<void> {
  const accessToken = appTokens({
    authority: settings.AUTHORITY,
    clientId: settings.ADMIN_CLIENT_ID,
    credential: { secret: settings.ADMIN_CLIENT_SECRET },
  });
  const graph = createGraph({ url: settings.GRAPH_URL, accessToken });
  const made = await provision(graph, settings.SITE_ID, settings.API_CLIENT_ID);
  for (const line of made) console.log(`+ ${line}`);
  if (made.length === 0) console.log('Inget att göra: webbplatsen har allt.');
}

void main();
