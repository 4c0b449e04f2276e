import type { Folder } from '../mailbox/message';
import type { Api } from './api';
import type { Store } from './state';

export type Reader = ReturnType<typeof createReader>;

/** Folders and messages. */
export function createReader(store: Store, api: Api, itemChanged: () => void) {
  const refresh = async (): Promise<void> => {
    const { language } = store.get().start;
    const [list, start] = await Promise.all([api.folder(store.get().folder), api.start(language)]);
    store.set({ list, start });
  };
  const openMessage = async (id: string): Promise<void> => {
    const message = await api.message(id);
    store.set({ reading: { kind: 'stored', message, notices: [] }, writing: undefined, column: 'item' });
    itemChanged();
    focusOn('subject');
    await refresh();
  };
  const openFolder = async (folder: Folder): Promise<void> => {
    const list = await api.folder(folder);
    store.set({ folder, list, reading: undefined, column: 'list' });
    itemChanged();
  };
  const openFile = async (file: File): Promise<void> => {
    const content = new Uint8Array(await file.arrayBuffer());
    const message = await api.readFile(content);
    store.set({ reading: { kind: 'file', message, content }, writing: undefined, column: 'item' });
    itemChanged();
    focusOn('subject');
  };
  return { refresh, openMessage, openFolder, openFile, putInInbox };

  async function putInInbox(): Promise<void> {
    const { reading } = store.get();
    if (reading?.kind !== 'file') return;
    const { id } = await api.putInInbox(reading.content);
    await openFolder('inbox');
    store.set({ status: 'Meddelandet ligger i Inkorgen.' });
    await openMessage(id);
  }
}

/** Moves the focus to what has just appeared, once it has been drawn. */
export function focusOn(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
