import { addInOf } from '../addInOf';
import { profiles } from '../../../../local/outlook/office/profiles';
import type { ProfileName } from '../../../../local/outlook/office/profiles';
import { alertFor } from '../../../../local/outlook/events/smartAlert';
import type { AlertChoice, SendOutcome } from '../../../../local/outlook/events/smartAlert';
import type { SendMode } from '../../../../local/outlook/manifest/addIn';
import { slowAfterMs, timedOutAfterMs, watchSend } from '../../../../local/outlook/events/sendWatch';

const addIn = addInOf();

function choices(outcome: SendOutcome, mode: SendMode, name: ProfileName = 'web'): AlertChoice[] | 'send' {
  const alert = alertFor(outcome, { addIn, mode, profile: profiles[name] });
  return alert === 'send' ? alert : alert.buttons.map(({ choice }) => choice);
}

const refused: SendOutcome = { kind: 'completed', options: { allowEvent: false } };
const softened: SendOutcome = {
  kind: 'completed',
  options: { allowEvent: false, sendModeOverride: 'promptUser' },
};

// Microsoft's table on send modes: outcome, then the buttons for PromptUser, SoftBlock and Block.
test.each<[string, SendOutcome, AlertChoice[] | 'send', AlertChoice[], AlertChoice[]]>([
  ['a refusal', refused, ['sendAnyway', 'dontSend'], ['dontSend'], ['dontSend']],
  [
    'a softened refusal',
    softened,
    ['sendAnyway', 'dontSend'],
    ['sendAnyway', 'dontSend'],
    ['sendAnyway', 'dontSend'],
  ],
  ['more than five seconds', { kind: 'slow' }, ['sendAnyway', 'dontSend'], ['dontSend'], ['dontSend']],
  [
    'five minutes on the web',
    { kind: 'timedOut' },
    ['sendAnyway', 'dontSend'],
    ['sendAnyway', 'dontSend'],
    ['dontSend'],
  ],
  [
    'an add-in that cannot be loaded',
    { kind: 'unavailable' },
    ['sendAnyway', 'tryLater'],
    ['sendAnyway', 'tryLater'],
    ['tryLater'],
  ],
  ['no connection', { kind: 'offline' }, 'send', ['dontSend'], ['dontSend']],
  ['a missing handler', { kind: 'noHandler' }, ['sendAnyway', 'tryLater'], ['dontSend'], ['dontSend']],
])('%s gives the buttons of its send mode', (_, outcome, prompt, soft, block) => {
  expect(choices(outcome, 'PromptUser')).toEqual(prompt);
  expect(choices(outcome, 'SoftBlock')).toEqual(soft);
  expect(choices(outcome, 'Block')).toEqual(block);
});

test('after five minutes a SoftBlock mail stays in the classic client', () => {
  expect(choices({ kind: 'timedOut' }, 'SoftBlock', 'classic')).toEqual(['dontSend']);
});

test('only an explicit yes sends', () => {
  expect(choices({ kind: 'completed', options: { allowEvent: true } }, 'Block')).toBe('send');
  expect(choices({ kind: 'completed', options: {} }, 'SoftBlock')).toEqual(['dontSend']);
});

const full: SendOutcome = {
  kind: 'completed',
  options: {
    allowEvent: false,
    errorMessage: 'Plain',
    errorMessageMarkdown: '**Bold**',
    cancelLabel: 'Granska',
    commandId: 'composeButton',
    contextData: { a: 1 },
  },
};

test.each<[ProfileName, object]>([
  [
    'web',
    {
      text: '**Bold**',
      format: 'markdown',
      buttons: [
        { choice: 'takeAction', label: 'Granska' },
        { choice: 'sendAnyway', label: 'Skicka ändå' },
        { choice: 'dontSend', label: 'Skicka inte' },
      ],
      pane: { commandId: 'composeButton', contextData: '{"a":1}' },
    },
  ],
  // Builds before 2402 lose context data that is not a text.
  ['classic2304', { format: 'plain', pane: { commandId: 'composeButton', contextData: '' } }],
  ['classic', { format: 'markdown', pane: { commandId: 'composeButton', contextData: '{"a":1}' } }],
  [
    'mac',
    {
      text: 'Plain',
      format: 'plain',
      buttons: [
        { choice: 'sendAnyway', label: 'Skicka ändå' },
        { choice: 'dontSend', label: 'Skicka inte' },
      ],
      pane: { commandId: 'composeButton', contextData: '{"a":1}' },
    },
  ],
])('the %s client shows what it can', (name, shown) => {
  expect(alertFor(full, { addIn, mode: 'PromptUser', profile: profiles[name] })).toMatchObject(shown);
});

test('without a command there is no button of its own, and an unknown command opens nothing', () => {
  const label: SendOutcome = { kind: 'completed', options: { allowEvent: false, cancelLabel: 'Granska' } };
  expect(choices(label, 'PromptUser')).toEqual(['sendAnyway', 'dontSend']);
  const unknown: SendOutcome = { kind: 'completed', options: { allowEvent: false, commandId: 'nowhere' } };
  const alert = alertFor(unknown, { addIn, mode: 'PromptUser', profile: profiles.web });
  expect(alert).not.toHaveProperty('pane');
  expect(choices(unknown, 'PromptUser')).toEqual(['takeAction', 'sendAnyway', 'dontSend']);
});

test('without a text the dialog names the add-in', () => {
  const alert = alertFor(refused, { addIn, mode: 'PromptUser', profile: profiles.web });
  expect(alert).toMatchObject({ title: 'Exempelvakten', text: 'Exempelvakten hindrar att mejlet skickas.' });
});

describe('the clock of a send', () => {
  const planned: { afterMs: number; run: () => void; ended: boolean }[] = [];
  const clock = (afterMs: number, run: () => void) => {
    const plan = { afterMs, run, ended: false };
    planned.push(plan);
    return () => {
      plan.ended = true;
    };
  };

  test('says slow after five seconds and gives up after five minutes, unless it is ended', () => {
    const said: string[] = [];
    const end = watchSend(clock, { slow: () => said.push('slow'), timedOut: () => said.push('timed out') });
    expect(planned.map(({ afterMs }) => afterMs)).toEqual([slowAfterMs, timedOutAfterMs]);
    expect([slowAfterMs, timedOutAfterMs]).toEqual([5_000, 300_000]);
    for (const { run } of planned) run();
    expect(said).toEqual(['slow', 'timed out']);
    end();
    expect(planned.every(({ ended }) => ended)).toBe(true);
  });
});
