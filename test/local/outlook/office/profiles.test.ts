import type { ProfileName } from '../../../../local/outlook/office/profiles';
import { profileNamed, profiles } from '../../../../local/outlook/office/profiles';

// Client, set, engine, markdown, own button in the alert, context as text only, recipients, session, events.
test.each<[ProfileName, number, string, boolean, boolean, boolean, number, number, string]>([
  ['web', 16, 'page', true, true, false, 1000, 2_621_440, 'all'],
  ['mac', 14, 'page', false, false, false, Number.MAX_SAFE_INTEGER, 50_000, 'all'],
  ['classic2206', 12, 'script', false, false, true, 500, 50_000, 'all'],
  ['classic2304', 13, 'script', false, false, true, 500, 50_000, 'all'],
  ['classic2404', 14, 'script', false, false, false, 500, 50_000, 'all'],
  ['classic', 15, 'script', true, true, false, 500, 50_000, 'all'],
  ['classic2602', 16, 'script', true, true, false, 1000, 2_621_440, 'all'],
  ['ltsc2024', 14, 'script', false, false, false, 500, 50_000, 'all'],
  ['onPremises', 5, 'script', false, false, true, 500, 50_000, 'none'],
  ['mobile', 5, 'page', false, false, false, 100, 2_621_440, 'none'],
])(
  '%s can what Microsoft says it can',
  (name, minor, engine, markdown, button, textOnly, people, session, events) => {
    expect(profiles[name]).toMatchObject({
      name,
      engine,
      markdown,
      events,
      mailboxMinor: minor,
      takeAction: button,
      textContextOnly: textOnly,
      recipientLimit: people,
      sessionDataLimit: session,
    });
  },
);

test.each([
  ['classic2206', 'classic2206'],
  ['mac', 'mac'],
  [null, 'web'],
  ['', 'web'],
  ['toString', 'web'],
])('an address that names %p opens %s', (given, name) => {
  expect(profileNamed(given).name).toBe(name);
});
