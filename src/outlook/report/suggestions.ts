import { isWithin } from '../../guard/recipients/addresses';
import { knownFor } from '../../guard/history/correspondents';
import { policy } from '../../guard/policy';
import { assessRecipients, looksMistaken } from '../../guard/recipients/assessRecipients';
import { readMe, readMemory } from '../memory';
import type { ReceivedMessage } from './readReceived';

/** What the guard guesses about a message that went astray: offered, never decided. */
export type Suggestions = {
  /** Addresses outside the organisation that got it. */
  outsiders: readonly string[];
  /** The outsider who most likely got it by mistake; empty when there is no telling. */
  wrong: string;
  /** Colleagues, those who were probably meant first. */
  intended: readonly string[];
};

export function suggestFor(message: ReceivedMessage | undefined): Suggestions {
  const recipients = (message?.recipients ?? []).map((person) => ({ ...person, field: 'to' as const }));
  const memory = readMemory();
  const known = {
    correspondents: memory === undefined ? [] : knownFor(memory, ''),
    thread: [],
    directory: [],
    unusual: [],
  };
  const assessed = assessRecipients({ me: readMe(), recipients, subject: '', body: '' }, [], policy, known);
  const mistaken = assessed.filter(looksMistaken);
  const colleagues = known.correspondents
    .filter(({ address }) => isWithin(address, policy.domains))
    .map(({ name }) => name);
  const outsiders = recipients.map(({ address }) => address).filter((at) => !isWithin(at, policy.domains));
  return {
    outsiders,
    wrong: mistaken[0]?.address ?? (outsiders.length === 1 ? (outsiders[0] ?? '') : ''),
    intended: [...new Set([...mistaken.map(({ meant }) => meant?.name ?? ''), ...colleagues])].filter(
      (name) => name !== '',
    ),
  };
}
