import { z } from 'zod';
import type { Attachment, Finding, GuardedMessage, Known, Person } from '../guard/message';
import { bytesFromBase64 } from '../guard/files/base64';
import { readFile } from '../guard/files/readFile';
import type { Policy } from '../guard/policy';
import { policy as ownPolicy } from '../guard/policy';
import { findPersonalData } from '../guard/text/personalData';
import type { UnreadAttachment, Verdict } from '../guard/verdict';
import { assess, textContext } from '../guard/verdict';

const person = z.object({ name: z.string().default(''), address: z.string() });
const people = z.array(person).default([]);

/** One message as it is exchanged: a line of JSON. `known` and `directory` say whom the writer knows. */
const mail = z.object({
  id: z.string(),
  me: person,
  internalDomains: z.array(z.string()).optional(),
  to: people,
  cc: people,
  bcc: people,
  subject: z.string().default(''),
  body: z.string().default(''),
  attachments: z
    .array(
      z.union([
        z.object({ name: z.string(), contentBase64: z.string() }),
        z.object({ name: z.string(), text: z.string() }),
      ]),
    )
    .default([]),
  thread: z.array(z.string()).default([]),
  known: z.array(person.extend({ sent: z.number().default(1) })).default([]),
  directory: people,
});

type Mail = z.infer<typeof mail>;

/** What the guard says about one message, as it is exchanged. Offsets are UTF-16, in the named part. */
export type CheckedMail = {
  id: string;
  verdict: Verdict['verdict'];
  findings: readonly Finding[];
  recipients: readonly { address: string; risk: number; reasons: readonly string[]; meant?: string }[];
  unread: readonly UnreadAttachment[];
};

/** Checks one line. Throws with a sentence when the line is not a message. */
export function checkLine(line: string): CheckedMail {
  const parsed = mail.safeParse(JSON.parse(line));
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error).replaceAll('\n', ' '));
  return checkMail(parsed.data);
}

function checkMail(given: Mail): CheckedMail {
  const policy: Policy =
    given.internalDomains === undefined ? ownPolicy : { ...ownPolicy, domains: given.internalDomains };
  const year = new Date().getFullYear();
  const known = knownOf(given);
  const context = textContext(given.me, year, policy, known);
  const read = given.attachments.map((file) =>
    readAttachment(file, (where, text) => findPersonalData(where, text, context)),
  );
  const message: GuardedMessage = {
    me: given.me,
    recipients: (['to', 'cc', 'bcc'] as const).flatMap((field) =>
      given[field].map((who) => ({ ...who, field })),
    ),
    subject: given.subject,
    body: given.body,
    attachments: read.flat(),
    missing: [],
    year,
  };
  const { verdict, findings, recipients, unread } = assess(message, policy, known);
  return {
    id: given.id,
    verdict,
    findings,
    recipients: recipients.map(({ address, risk, reasons, meant }) => ({
      address,
      risk,
      reasons,
      ...(meant === undefined ? {} : { meant: meant.address }),
    })),
    unread,
  };
}

function knownOf({ known, thread, directory }: Mail): Known {
  const nameless = (address: string): Person => ({ name: '', address });
  return {
    correspondents: known.map(({ name, address, sent }) => ({ name, address, count: sent, lastDay: '' })),
    thread: thread.map(nameless),
    directory,
    unusual: [],
  };
}

type Find = (where: string, text: string) => Finding[];

/** A file becomes as many attachments as it has parts; a text that is given as empty stands for a scan. */
function readAttachment(file: Mail['attachments'][number], find: Find): Attachment[] {
  const { name } = file;
  if ('text' in file) {
    if (file.text === '') return [{ name, unread: 'scanned' }];
    return [{ name, findings: find(`attachment:${name}`, file.text) }];
  }
  const bytes = bytesFromBase64(file.contentBase64);
  if (bytes === undefined) return [{ name, unread: 'failed' }];
  const content = readFile(name, bytes);
  return [
    ...content.parts.map((part) => ({
      name: part.name,
      findings: find(`attachment:${part.name}`, part.text),
    })),
    ...content.unread.map((part) => ({ name: part.name, unread: part.reason })),
  ];
}
