import { z } from 'zod';
import type { CaseCommand } from '../casework/command';
import { commandNames, type CommandName } from '../casework/lifecycle';
import type { NoticeKind } from '../casework/notices';
import type { PersonSnapshot } from '../casework/people';

/** The card that carries a button, so that the answer is the same card as it stands now. */
export const noticeOfCommand: Record<CommandName, NoticeKind> = {
  register: 'register',
  open: 'standpoint',
  notOpen: 'standpoint',
  propose: 'investigate',
  return: 'decide',
  decide: 'decide',
};

const typed = z.string().max(4000).default('');

/** What a press of a button carries: which case, as it stood, and what was typed. Grants nothing. */
const pressData = z.object({
  caseKey: z.string().regex(/^[0-9a-f]{32}$/),
  sequence: z.number().int().positive(),
  caseNumber: typed,
  reason: typed,
  investigator: typed,
  outcome: typed,
});

export type Press = z.infer<typeof pressData> & { verb: CommandName };

/** The press of a button on one of our cards; undefined when it is not one. */
export function parsePress(verb: unknown, data: unknown): Press | undefined {
  const name = z.enum(commandNames).safeParse(verb);
  const parsed = pressData.safeParse(data);
  return name.success && parsed.success ? { ...parsed.data, verb: name.data } : undefined;
}

/** The command that a press means. The investigator has been looked up by id. */
export function commandOf(press: Press, investigator: PersonSnapshot | undefined): CaseCommand {
  const { verb, reason, caseNumber, outcome } = press;
  switch (verb) {
    case 'register':
      return { name: verb, caseNumber };
    case 'open':
      return { name: verb, reason, investigator };
    case 'propose':
      return { name: verb, outcome, reason };
    case 'notOpen':
    case 'return':
    case 'decide':
      return { name: verb, reason };
  }
}
