import type { AddIn } from '../manifest/addIn';
import { openDraft } from '../office/composeState';
import type { ComposeState } from '../office/composeState';
import type { Draft, Message } from '../mailbox/message';
import type { EngineNews } from './engineNews';

const whole = 2_500;
const perEventMs = 250;

export type PastPorts = {
  addIn: AddIn;
  /** The messages that a person has sent, oldest first. */
  sent: readonly Message[];
  /** Starts a handler in the classic engine; the answer stops it. */
  run: (run: PastRun) => () => void;
};

export type PastRun = {
  state: () => ComposeState;
  setState: (state: ComposeState) => void;
  handler: string;
  args: Record<string, unknown>;
  now: Date;
  news: (news: EngineNews) => void;
};

/**
 * Plays what a person has sent through the add-in's compose events, oldest first, so that an add-in that
 * remembers has learnt what it would have learnt had it been there. Ends early rather than keep a start waiting.
 */
export async function playPast(ports: PastPorts): Promise<void> {
  const ends = Date.now() + whole;
  for (const message of ports.sent) {
    const draft = draftOf(message);
    let state = openDraft(draft.composeType === 'newMail' ? { ...draft, to: [], cc: [], bcc: [] } : draft);
    for (const event of eventsOf(message)) {
      const { handler } = ports.addIn.events.find(({ type }) => type === event.type) ?? {};
      if (handler === undefined) continue;
      if (Date.now() > ends) return;
      if (event.type === 'OnMessageRecipientsChanged') state = { ...state, draft };
      await completion((news) =>
        ports.run({
          state: () => state,
          setState: (next) => (state = next),
          handler,
          args: event.args,
          now: new Date(message.sentAt),
          news,
        }),
      );
    }
  }
}

function eventsOf(message: Message): { type: string; args: Record<string, unknown> }[] {
  const changedRecipientFields = {
    to: message.to.length > 0,
    cc: message.cc.length > 0,
    bcc: message.bcc.length > 0,
  };
  return [
    { type: 'OnNewMessageCompose', args: { type: 'OnNewMessageCompose' } },
    { type: 'OnMessageRecipientsChanged', args: { type: 'olkRecipientsChanged', changedRecipientFields } },
  ];
}

/** Resolves when the handler has completed or failed, or has had its time. */
function completion(start: (news: (news: EngineNews) => void) => () => void): Promise<void> {
  return new Promise((resolve) => {
    const running: { stop?: () => void } = {};
    const end = (): void => {
      clearTimeout(timer);
      // What the handler still has under way, such as saving its settings, is let through first.
      setTimeout(() => {
        running.stop?.();
        resolve();
      }, 0);
    };
    const timer = setTimeout(end, perEventMs);
    running.stop = start(end);
  });
}

/** The message as it was when it was about to be sent. */
function draftOf(message: Message): Draft {
  const { id, from, to, cc, bcc, subject, text, attachments, inReplyTo, sentAt } = message;
  const isReply = /^SV:/i.test(subject);
  return {
    id,
    from,
    to,
    cc,
    bcc,
    subject,
    text,
    attachments,
    composeType: isReply ? 'reply' : 'newMail',
    conversationId: isReply ? message.conversationId : null,
    inReplyTo,
    savedAt: sentAt,
  };
}
