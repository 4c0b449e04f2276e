import { html } from 'lit-html';
import type { GraphDrive, GraphList } from '../graphAnswers';
import type { App } from './app';
import { showHome } from './home';
import { showItem } from './itemScreen';
import { showEditForm, showNewForm } from './itemForm';
import { showLibrary } from './library';
import { showList } from './listScreen';
import { showVersions } from './versions';

/** Opens the place that a hash names: `#/lista/Ärenden/rad/3/versioner`, `#/bibliotek/<id>/<folder id>`. */
export async function openRoute(app: App, hash: string): Promise<void> {
  const [what, where = '', kind, id = '', act] = hash
    .replace(/^#\/?/, '')
    .split('/')
    .map((part) => decodeURIComponent(part));
  const list = app.lists.find((one) => one.displayName === where || one.id === where);
  if (what === 'lista' && list) return openList(app, list, kind, id, act);
  const drive = app.drives.find((one) => one.id === where);
  if (what === 'bibliotek' && drive) return openLibrary(app, drive, kind);
  if (what === '') showHome(app);
  else showNothing(app);
}

async function openList(
  app: App,
  list: GraphList,
  kind: string | undefined,
  id: string,
  act: string | undefined,
): Promise<void> {
  if (kind === undefined) return showList(app, list);
  if (kind === 'ny') return showNewForm(app, list);
  if (kind === 'rad' && act === undefined) return showItem(app, list, id);
  if (kind === 'rad' && act === 'redigera') return showEditForm(app, list, id);
  if (kind === 'rad' && act === 'versioner') return showVersions(app, list, id);
  showNothing(app);
}

function openLibrary(app: App, drive: GraphDrive, folderId = 'root'): Promise<void> {
  return showLibrary(app, drive, folderId);
}

function showNothing(app: App): void {
  app.show({
    heading: 'Sidan finns inte',
    content: html`<p>Adressen leder inte någonstans. <a href="#/">Gå till webbplatsens startsida</a>.</p>`,
  });
}
