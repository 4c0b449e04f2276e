import { createHash } from 'node:crypto';
import type { ListName } from '../src/sharepoint/columns';
import { openConversations } from '../src/sharepoint/conversations';
import { openCursors } from '../src/sharepoint/cursors';
import { createGraph, type Graph } from '../src/sharepoint/graph';
import { openItems } from '../src/sharepoint/items';
import { openOutbox } from '../src/sharepoint/outbox';
import { openPeople } from '../src/sharepoint/people';
import { openRecord } from '../src/sharepoint/record';
import { openRows } from '../src/sharepoint/rows';
import { appTokens } from '../src/sharepoint/signIn';
import { createBot, type Bot } from '../src/teams/bot';
import { noticeCard } from '../src/teams/cards';
import { answerPress } from '../src/teams/press';
import type { ActPorts } from '../src/workflows/actOnCase';
import type { DrawCard } from '../src/workflows/deliverNotices';
import type { People } from '../src/workflows/ports';
import type { SweepPorts } from '../src/workflows/sweep';
import { tenantKeys } from './bearer';
import type { EdgePorts } from './edge';
import type { Settings } from './settings';

export type Parts = {
  /** For handlers of signed-in persons. */
  edge: EdgePorts & ActPorts;
  /** For what follows from a case's events. */
  settle: SweepPorts;
  bot: Bot;
  graph: Graph;
};

/** Puts the adapters into the ports, once, from the settings. */
export function wire(settings: Settings): Parts {
  const clock = { now: () => new Date().toISOString() };
  const digest = (text: string) => createHash('sha256').update(text).digest('hex');
  const graph = createGraph({ url: settings.GRAPH_URL, accessToken: graphTokens(settings) });
  const list = (name: ListName) => openItems(graph, settings.SITE_ID, name);
  const people = openPeople(graph, list('roles'), clock);
  const board = { caseNumberPrefix: settings.CASE_NUMBER_PREFIX };
  const act = { record: openRecord(list('events')), clock, digest, board };
  const bot = createBot(botSettings(settings), {
    conversations: openConversations(list('conversations')),
    onPress: (press) => answerPress(press, { ...act, people }),
  });
  const settle = {
    ...act,
    people,
    rows: openRows(list('cases')),
    outbox: openOutbox(list('outbox')),
    cursors: openCursors(list('cursors')),
    messenger: bot.messenger,
    drawCard: drawCardFor(people),
  };
  return { edge: { ...act, people, tokens: tokenRules(settings) }, settle, bot, graph };
}

function tokenRules({ AUTHORITY, TENANT_ID, API_CLIENT_ID }: Settings): EdgePorts['tokens'] {
  return {
    authority: AUTHORITY,
    tenantId: TENANT_ID,
    audience: API_CLIENT_ID,
    keys: tenantKeys(AUTHORITY),
  };
}

function graphTokens(settings: Settings): () => Promise<string> {
  return appTokens({
    authority: settings.AUTHORITY,
    clientId: settings.API_CLIENT_ID,
    credential: {
      certificate: {
        thumbprintSha256: settings.GRAPH_CERTIFICATE_THUMBPRINT,
        privateKey: settings.GRAPH_CERTIFICATE_KEY,
      },
    },
  });
}

function botSettings(settings: Settings): Parameters<typeof createBot>[0] {
  return {
    tenantId: settings.TENANT_ID,
    authority: settings.AUTHORITY,
    appId: settings.BOT_APP_ID,
    appSecret: settings.BOT_APP_SECRET,
    openIdMetadataUrl: settings.BOT_OPENID_METADATA_URL,
    tokenIssuer: settings.BOT_TOKEN_ISSUER,
    serviceHosts: settings.BOT_SERVICE_HOSTS,
  };
}

function drawCardFor(people: People): DrawCard {
  return async (current, { kind, sequence }) => {
    const investigators = kind === 'standpoint' ? await people.withRole('investigator') : [];
    return noticeCard(kind, sequence, current, { language: 'sv', investigators });
  };
}
