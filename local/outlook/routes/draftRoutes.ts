import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { MailStore } from '../mailbox/mailStore';
import { missing } from './mailRoutes';
import type { PersonOf } from './mailRoutes';
import { requests } from './requests';

/** Drafts: made, saved, discarded and sent. */
export function draftRoutes(store: MailStore, personOf: PersonOf): Hono {
  const app = new Hono();
  app.get('/drafts/:id', (context) => {
    const draft = store.draft(personOf(context).id, context.req.param('id'));
    return draft === undefined ? missing(context) : context.json(draft);
  });
  app.post('/drafts', async (context) => {
    const person = personOf(context).id;
    const { draft } = requests.newDraft.parse(await context.req.json());
    const id = randomUUID();
    const attachments = store.copy(person, draft.attachments, { person, item: id });
    const made = { ...draft, id, attachments, savedAt: new Date().toISOString() };
    store.saveDraft(person, made);
    return context.json(made, 201);
  });
  app.put('/drafts/:id', async (context) => {
    const person = personOf(context).id;
    const { draft } = requests.draft.parse(await context.req.json());
    if (store.draft(person, context.req.param('id')) === undefined) return missing(context);
    const saved = { ...draft, id: context.req.param('id'), savedAt: new Date().toISOString() };
    store.saveDraft(person, saved);
    return context.json({ savedAt: saved.savedAt });
  });
  app.delete('/drafts/:id', (context) => {
    const { id } = personOf(context);
    if (store.draft(id, context.req.param('id')) !== undefined) store.discard(id, context.req.param('id'));
    return context.body(null, 204);
  });
  app.post('/drafts/:id/send', async (context) => {
    const { draft } = requests.draft.parse(await context.req.json());
    const sent = store.send(personOf(context).id, { ...draft, id: context.req.param('id') }, new Date());
    return sent === undefined ? missing(context) : context.json({ id: sent.id });
  });
  return app;
}

/** The files of a draft, kept from the moment they are chosen. */
export function draftFileRoutes(store: MailStore, personOf: PersonOf): Hono {
  const app = new Hono();
  app.post('/drafts/:id/attachments', async (context) => {
    const { base64, ...file } = requests.attachment.parse(await context.req.json());
    const place = { person: personOf(context).id, item: context.req.param('id') };
    return context.json(store.attach(place, { ...file, content: Buffer.from(base64, 'base64') }), 201);
  });
  app.delete('/attachments/:id', (context) => {
    store.removeAttachment(personOf(context).id, context.req.param('id'));
    return context.body(null, 204);
  });
  return app;
}
