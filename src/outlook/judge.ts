import { fingerprint } from '../guard/fingerprint';
import type { MissingPart } from '../guard/message';
import { withMissing } from '../guard/message';
import { policy } from '../guard/policy';
import type { Verdict } from '../guard/verdict';
import { assess } from '../guard/verdict';
import { supports } from './ask';
import type { Draft } from './readMessage';

/** What is said of a draft, and whether the person has said that it is right as it is. */
export type Judgement = { verdict: Verdict; acknowledged: boolean; mark: string };

/** Judges a draft, the same way for the cue, the pane and at send, where other parts may be missing. */
export function judge(
  { message, known, acknowledged }: Draft,
  missing: readonly MissingPart[] = message.missing,
): Judgement {
  const judged = withMissing(message, missing);
  const verdict = assess(judged, policy, known);
  const mark = fingerprint(judged, policy.version);
  return { verdict, acknowledged: mayAcknowledge(verdict) && acknowledged === mark, mark };
}

/**
 * Whether the person may say that it is right as it is. What could not be read cannot be checked by anybody; then
 * Outlook's own "send anyway" is the way, except where Outlook cannot offer it.
 */
export function mayAcknowledge({ verdict, missing }: Verdict): boolean {
  if (verdict !== 'prompt') return false;
  return missing.length === 0 || (policy.sendMode === 'softBlock' && !supports('1.14'));
}
