import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { readEml } from '../mailbox/eml';
import type { MailStore } from '../mailbox/mailStore';
import type { PersonOf } from './mailRoutes';

/** A message from a file on disk: shown, and put into the inbox when the person asks for it. */
export function fileRoutes(store: MailStore, personOf: PersonOf): Hono {
  const app = new Hono();
  app.post('/files', async (context) => {
    const { message, files } = await readEml(new Uint8Array(await context.req.arrayBuffer()), new Date());
    const shown = files.map(({ content, inline = false, ...file }) => ({
      ...file,
      id: randomUUID(),
      inline,
      size: content.byteLength,
      base64: Buffer.from(content).toString('base64'),
    }));
    return context.json({ ...message, attachments: shown });
  });
  app.post('/inbox', async (context) => {
    const person = personOf(context).id;
    const { message, files } = await readEml(new Uint8Array(await context.req.arrayBuffer()), new Date());
    store.transaction(() => {
      const attachments = files.map((file) => store.attach({ person, item: message.id }, file));
      store.put(person, { ...message, attachments });
    });
    return context.json({ id: message.id }, 201);
  });
  return app;
}
