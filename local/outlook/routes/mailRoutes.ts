import { Hono } from 'hono';
import type { Context } from 'hono';
import type { TenantPerson } from '../../tenant/people';
import type { MailStore } from '../mailbox/mailStore';
import type { Folder } from '../mailbox/message';
import { folderNames } from '../mailbox/message';
import { internetHeaders, writeEml } from '../mailbox/writeEml';

export type PersonOf = (context: Context) => TenantPerson;

/** The mailbox of the person who uses the page: folders, messages and files. */
export function mailRoutes(store: MailStore, personOf: PersonOf): Hono {
  const app = new Hono();
  app.get('/folders/:folder', (context) => {
    const folder = context.req.param('folder');
    if (!isFolder(folder)) return missing(context);
    return context.json(store.list(personOf(context).id, folder));
  });
  app.get('/messages/:id', (context) => {
    const message = store.message(personOf(context).id, context.req.param('id'));
    if (message === undefined) return missing(context);
    store.markRead(personOf(context).id, message.id);
    return context.json({ ...message, read: true });
  });
  app.get('/messages/:id/headers', (context) => {
    const message = store.message(personOf(context).id, context.req.param('id'));
    return message === undefined ? missing(context) : context.text(internetHeaders(message));
  });
  app.get('/messages/:id/eml', (context) => {
    const { id } = personOf(context);
    const message = store.message(id, context.req.param('id'));
    if (message === undefined) return missing(context);
    const files = message.attachments.flatMap((attachment) => store.content(id, attachment.id) ?? []);
    return bytes(context, writeEml(message, files), 'message/rfc822', 'meddelande.eml');
  });
  app.get('/attachments/:id', (context) => {
    const found = store.content(personOf(context).id, context.req.param('id'));
    if (found === undefined) return missing(context);
    return bytes(context, found.content, found.attachment.contentType, found.attachment.name);
  });
  return app;
}

function isFolder(name: string): name is Folder {
  return name in folderNames;
}

/** The answer for what is not in the mailbox. */
export function missing(context: Context): Response {
  return context.json({ error: { code: 'itemNotFound', message: 'The item does not exist.' } }, 404);
}

/** A file to keep, never one that the browser shows in the portal's name. */
function bytes(context: Context, content: Buffer, type: string, name: string): Response {
  return context.body(new Uint8Array(content), 200, {
    'content-type': type,
    'content-disposition': `attachment; filename*=utf-8''${encodeURIComponent(name)}`,
    'x-content-type-options': 'nosniff',
  });
}
