import { ConfidentialClientApplication } from '@azure/msal-node';
import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Activity,
  type ConversationReference,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import {
  AuthenticationConfiguration,
  AuthenticationError,
  MsalServiceClientCredentialsFactory,
} from 'botframework-connector';
import { z } from 'zod';
import type { Conversation, Conversations, Messenger, SendResult } from '../workflows/ports';
import { cardTexts, preview } from '../wording/cards';
import { languageOf } from '../wording/language';
import { executedPress, outerRefusal, submittedPress } from './incoming';
import type { IncomingPress, Reply } from './press';

/** botbuilder's support ended in December 2025: this file alone imports it. */
export type BotSettings = {
  tenantId: string;
  authority: string;
  appId: string;
  appSecret: string;
  openIdMetadataUrl: string;
  tokenIssuer: string;
  /** `host` or `host:port` of the connectors that may call. */
  serviceHosts: readonly string[];
};

export type BotHandlers = {
  onPress(press: IncomingPress): Promise<Reply>;
  conversations: Conversations;
};

export type BotAnswer = { status: number; body?: unknown };

/** An answer with the cases that it has changed. */
export type Received = BotAnswer & { changed: readonly string[] };

export type Bot = {
  /** Answers one HTTP request from the connector; `body` is the parsed JSON. */
  receive(authorization: string, body: unknown): Promise<Received>;
  messenger: Messenger;
};

const connectorScope = 'https://api.botframework.com';

export function createBot(settings: BotSettings, handlers: BotHandlers): Bot {
  const adapter = createAdapter(settings);
  return {
    receive: async (authorization, body) => {
      const status = outerRefusal(body, settings);
      if (status !== undefined) return { status, changed: [] };
      const changed: string[] = [];
      const onPress = async (press: IncomingPress): Promise<Reply> => {
        const reply = await handlers.onPress(press);
        if (reply.changed !== undefined) changed.push(reply.changed);
        return reply;
      };
      const handler = createHandler({ ...handlers, onPress });
      const answer = await adapter.handle(authorization, body as Activity, (context) => handler.run(context));
      return { ...answer, changed };
    },
    messenger: createMessenger(adapter, settings, handlers.conversations),
  };
}

/** `processActivity` is protected; this is the way to answer without imitating Express. */
class HttpAdapter extends CloudAdapter {
  async handle(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<BotAnswer> {
    try {
      const response = await this.processActivity(authorization, activity, logic);
      return response === undefined
        ? { status: 200 }
        : { status: response.status, body: response.body as unknown };
    } catch (fault) {
      if (fault instanceof AuthenticationError) return { status: 401 };
      throw fault;
    }
  }
}

function createAdapter(settings: BotSettings): HttpAdapter {
  const { host } = new URL(settings.authority);
  const client = new ConfidentialClientApplication({
    auth: {
      clientId: settings.appId,
      clientSecret: settings.appSecret,
      authority: settings.authority,
      knownAuthorities: [host],
    },
  });
  const credentials = new MsalServiceClientCredentialsFactory(settings.appId, client as never);
  // Without this, a token of any tenant for our application would be taken for the channel's.
  const onlyChannel = new AuthenticationConfiguration([], (claims) => {
    if (claims.find(({ type }) => type === 'iss')?.value === settings.tokenIssuer) return Promise.resolve();
    return Promise.reject(new AuthenticationError('Only the channel may call.', 401));
  });
  const configuration = {
    MicrosoftAppId: settings.appId,
    MicrosoftAppTenantId: settings.tenantId,
    MicrosoftAppType: 'SingleTenant',
    ToChannelFromBotLoginUrl: settings.authority,
    ToChannelFromBotOAuthScope: connectorScope,
    ToBotFromChannelTokenIssuer: settings.tokenIssuer,
    OAuthUrl: connectorScope,
    ToBotFromChannelOpenIdMetadataUrl: settings.openIdMetadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: settings.openIdMetadataUrl,
    ValidateAuthority: 'true',
  };
  // The connector would send a message again after an ambiguous 5xx; the outbox decides that instead.
  const connector = { retryOptions: { maxRetries: 0 } };
  return new HttpAdapter(
    new ConfigurationBotFrameworkAuthentication(
      configuration,
      credentials,
      onlyChannel,
      undefined,
      connector as never,
    ),
  );
}

function createHandler({ onPress, conversations }: BotHandlers): ActivityHandler {
  const remember = async ({ activity }: TurnContext): Promise<void> => {
    const personId = activity.from.aadObjectId ?? '';
    const { serviceUrl } = activity;
    await conversations.put({ personId, conversationId: activity.conversation.id, serviceUrl });
  };
  class Handler extends ActivityHandler {
    /** HTTP 200 whenever our code ran; the SDK would put the card's sub-status there. */
    protected override async onInvokeActivity({ activity }: TurnContext): Promise<InvokeResponse> {
      if (activity.name !== 'adaptiveCard/action') return { status: 501 };
      const reply = await onPress(executedPress(activity, languageOf(activity.locale)));
      return { status: 200, body: invokeBody(reply) };
    }
  }
  const handler = new Handler();
  handler.onInstallationUpdateAdd(async (context, next) => {
    await remember(context);
    await next();
  });
  handler.onMessage(async (context, next) => {
    await answerMessage(context, onPress);
    await next();
  });
  return handler;
}

function invokeBody(reply: Reply): object {
  return 'card' in reply
    ? { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: reply.card }
    : { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: reply.message };
}

/** A message is either the Submit fallback of a button, whose answer updates the card, or words. */
async function answerMessage(context: TurnContext, onPress: BotHandlers['onPress']): Promise<void> {
  const { activity } = context;
  const language = languageOf(activity.locale);
  const press = submittedPress(activity, language);
  if (press === undefined) {
    await context.sendActivity(cardTexts[language].hello);
    return;
  }
  const reply = await onPress(press);
  if ('message' in reply) await context.sendActivity(reply.message);
  else await context.updateActivity({ ...cardMessage(reply.card), id: activity.replyToId ?? '' });
}

function cardMessage(content: object): Partial<Activity> {
  return {
    type: 'message',
    summary: preview.sv,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
  };
}

function createMessenger(
  adapter: HttpAdapter,
  settings: BotSettings,
  conversations: Conversations,
): Messenger {
  type Act = (context: TurnContext) => Promise<string | undefined>;
  const inChatWith = async (personId: string, act: Act): Promise<SendResult> => {
    const conversation = await conversations.find(personId);
    if (conversation === undefined) return { ok: false, gone: false };
    let activityId = '';
    try {
      const chat = reference(conversation, settings);
      await adapter.continueConversationAsync(settings.appId, chat, async (context) => {
        activityId = (await act(context)) ?? '';
      });
    } catch (fault) {
      return { ok: false, gone: isGone(fault) };
    }
    return { ok: true, activityId };
  };
  return {
    send: (personId, card) =>
      inChatWith(personId, async (context) => (await context.sendActivity(cardMessage(card)))?.id),
    update: (personId, activityId, card) =>
      inChatWith(personId, async (context) => {
        await context.updateActivity({ ...cardMessage(card), id: activityId });
        return activityId;
      }),
  };
}

function reference(
  { conversationId, serviceUrl }: Conversation,
  { appId, tenantId }: BotSettings,
): Partial<ConversationReference> {
  const conversation = {
    id: conversationId,
    tenantId,
    isGroup: false,
    conversationType: 'personal',
    name: '',
  };
  return { channelId: 'msteams', serviceUrl, bot: { id: `28:${appId}`, name: 'Lex Sarah' }, conversation };
}

/** 403 and 404: blocked, not installed or not in the roster. Everything else may pass. */
function isGone(fault: unknown): boolean {
  const status = z.object({ statusCode: z.number() }).safeParse(fault);
  return status.success && [403, 404].includes(status.data.statusCode);
}
