import type { AddIn, SendMode } from '../manifest/addIn';
import type { CompletedOptions } from '../office/hostCalls';
import type { ClientProfile } from '../office/profiles';

/** How far the handler of OnMessageSend has come. */
export type SendOutcome =
  | { kind: 'completed'; options: CompletedOptions }
  /** More than five seconds. */
  | { kind: 'slow' }
  /** Five minutes. */
  | { kind: 'timedOut' }
  /** There was no connection when the person pressed Send. */
  | { kind: 'offline' }
  /** The add-in could not be loaded. */
  | { kind: 'unavailable' }
  /** The add-in was loaded and has no function of the name in the manifest. */
  | { kind: 'noHandler' };

export type AlertChoice = 'sendAnyway' | 'dontSend' | 'takeAction' | 'tryLater';

export type Alert = {
  title: string;
  text: string;
  format: 'plain' | 'markdown';
  buttons: { choice: AlertChoice; label: string }[];
  /** The pane that a button opens, with what it is told. */
  pane?: { commandId: string; contextData: string };
};

type Circumstances = { addIn: AddIn; mode: SendMode; profile: ClientProfile };

const takeActionLabel = 'Vidta åtgärd';
const sendAnyway = { choice: 'sendAnyway', label: 'Skicka ändå' } as const;
const dontSend = { choice: 'dontSend', label: 'Skicka inte' } as const;
const tryLater = { choice: 'tryLater', label: 'Försök igen senare' } as const;

/**
 * What the client shows, or that it sends. Microsoft's page on Smart Alerts decides: the send mode of the
 * manifest, which a handler can only soften, and the client's own differences.
 */
export function alertFor(outcome: SendOutcome, circumstances: Circumstances): Alert | 'send' {
  switch (outcome.kind) {
    case 'completed':
      return outcome.options.allowEvent === true ? 'send' : refusal(outcome.options, circumstances);
    case 'slow':
      return slow(circumstances);
    case 'timedOut':
      return timedOut(circumstances);
    case 'offline':
      return circumstances.mode === 'PromptUser' ? 'send' : offline(circumstances);
    case 'unavailable':
      return unavailable(circumstances);
    case 'noHandler':
      return circumstances.mode === 'PromptUser' ? unavailable(circumstances) : noHandler(circumstances);
  }
}

function refusal(options: CompletedOptions, { addIn, mode, profile }: Circumstances): Alert {
  const markdown = profile.markdown ? options.errorMessageMarkdown : undefined;
  const text = markdown ?? options.errorMessage ?? `${addIn.name} hindrar att mejlet skickas.`;
  const softened = options.sendModeOverride === 'promptUser' || mode === 'PromptUser';
  const takeAction = { choice: 'takeAction', label: options.cancelLabel ?? takeActionLabel } as const;
  const hasCommand = options.commandId !== undefined;
  const known = addIn.buttons.some(({ id }) => id === options.commandId);
  const pane =
    hasCommand && known
      ? { commandId: options.commandId ?? '', contextData: contextText(options.contextData, profile) }
      : undefined;
  return {
    title: addIn.name,
    text,
    format: markdown === undefined ? 'plain' : 'markdown',
    buttons: [
      ...(hasCommand && profile.takeAction ? [takeAction] : []),
      ...(softened ? [sendAnyway] : []),
      dontSend,
    ],
    ...(pane === undefined ? {} : { pane }),
  };
}

/** Context data as the pane will read it: always a text. */
export function contextText(data: unknown, profile: ClientProfile): string {
  if (data === undefined) return '';
  if (typeof data === 'string') return data;
  return profile.textContextOnly ? '' : JSON.stringify(data);
}

function slow({ addIn, mode }: Circumstances): Alert {
  const text = `${addIn.name} tar längre tid än väntat på sig att granska mejlet.`;
  const buttons = mode === 'PromptUser' ? [sendAnyway, dontSend] : [dontSend];
  return { title: addIn.name, text, format: 'plain', buttons };
}

function timedOut({ addIn, mode, profile }: Circumstances): Alert {
  const canSend = mode === 'PromptUser' || (mode === 'SoftBlock' && profile.softBlockTimeoutSends);
  const text = canSend
    ? `${addIn.name} svarar inte.`
    : `${addIn.name} svarar inte. Mejlet skickades inte. Försök att skicka det igen.`;
  return { title: addIn.name, text, format: 'plain', buttons: canSend ? [sendAnyway, dontSend] : [dontSend] };
}

function unavailable({ addIn, mode }: Circumstances): Alert {
  const can = mode !== 'Block';
  const text = can
    ? `${addIn.name} är inte tillgängligt just nu och har inte granskat mejlet.`
    : `${addIn.name} är inte tillgängligt just nu. Mejlet kan inte skickas förrän det är det.`;
  return { title: addIn.name, text, format: 'plain', buttons: can ? [sendAnyway, tryLater] : [tryLater] };
}

/** With PromptUser the mail waits in the outbox and leaves unchecked; the stricter modes keep it. */
function offline({ addIn }: Circumstances): Alert {
  const text = `Du är inte ansluten. ${addIn.name} granskar mejlet när du är det, och då kan du skicka det.`;
  return { title: addIn.name, text, format: 'plain', buttons: [dontSend] };
}

function noHandler({ addIn }: Circumstances): Alert {
  const text = `${addIn.name} hindrar att mejlet skickas.`;
  return { title: addIn.name, text, format: 'plain', buttons: [dontSend] };
}
