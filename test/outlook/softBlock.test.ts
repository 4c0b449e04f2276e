import { build } from 'esbuild';
import { fingerprint } from '../../src/guard/fingerprint';
import { policy } from '../../src/guard/policy';
import type { Completed } from './classicOutlook';
import { startClassicOutlook } from './classicOutlook';
import { eva, goldenCase, johanWikman } from './goldenCase';
import type { OfficeOptions } from './office';

/** The event bundle of an organisation whose manifest says SoftBlock. */
let script = '';

beforeAll(async () => {
  const contents = `export const policy = ${JSON.stringify({ ...policy, ...changes })};`;
  const { outputFiles } = await build({
    bundle: true,
    write: false,
    logLevel: 'warning',
    entryPoints: ['src/outlook/launchevent.ts'],
    format: 'iife',
    target: 'es2016',
    plugins: [
      {
        name: 'policy of another organisation',
        setup: ({ onLoad }) => onLoad({ filter: /guard.policy\.ts$/ }, () => ({ loader: 'js', contents })),
      },
    ],
  });
  script = outputFiles[0]?.text ?? '';
});

const changes = { sendMode: 'softBlock', stopDomains: ['aldrig.example'] };
const never = { displayName: 'Lagret', emailAddress: 'info@aldrig.example' };

async function send(options: OfficeOptions): Promise<Completed> {
  const [answer] = await startClassicOutlook(options, script).raise('onMessageSendHandler');
  return answer ?? {};
}

const prompt = goldenCase({ attachments: [], body: 'Personnummer 19790615-2397' });

test.each([
  [14, 'promptUser'],
  [16, 'promptUser'],
  [13, undefined],
  [12, undefined],
])('with Mailbox 1.%d a prompt is softened: %p', async (set, override) => {
  const answer = await send({ ...prompt, set });
  expect(answer.allowEvent).toBe(false);
  expect(answer.sendModeOverride).toBe(override);
});

test('a recipient whom the policy forbids is never softened', async () => {
  const answer = await send({ ...prompt, to: [never] });
  expect(answer.allowEvent).toBe(false);
  expect(answer.sendModeOverride).toBeUndefined();
});

test('a part that could not be read is softened too: nobody is locked out by a failure', async () => {
  expect((await send({ ...prompt, failing: ['body'] })).sendModeOverride).toBe('promptUser');
});

test.each([
  [13, true],
  [14, false],
])(
  'where Outlook cannot soften (1.%d), who has looked at an unread part may send: %p',
  async (set, allowEvent) => {
    const person = ({ displayName, emailAddress }: typeof eva) => ({
      ...{ field: 'to' as const, name: displayName, address: emailAddress },
    });
    const me = { name: 'Sara Nyqvist', address: 'sara.nyqvist@bjorkstad.example' };
    const recipients = [eva, johanWikman].map(person);
    const message = {
      me,
      recipients,
      subject: '',
      body: '',
      attachments: [],
      missing: ['body' as const],
      year: 2026,
    };
    const session = { 'guard.acknowledged': fingerprint(message, policy.version) };
    const answer = await send({ to: [eva, johanWikman], subject: '', failing: ['body'], session, set });
    expect(answer.allowEvent).toBe(allowEvent);
  },
);

test('with the policy as it is nothing is overridden', async () => {
  const [answer] = await startClassicOutlook(prompt).raise('onMessageSendHandler');
  expect(answer).not.toHaveProperty('sendModeOverride');
});
