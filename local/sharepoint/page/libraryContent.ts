import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { nameOf } from '../graphAnswers';
import type { GraphDrive, GraphDriveItem } from '../graphAnswers';
import { shortInstant } from '../swedishTime';
import { driveHref } from './app';
import type { App } from './app';
import type { LibraryActions, LibraryState } from './library';
import { shownSize } from '../shownSize';

/** A folder's commands and contents. */
export function libraryContent(
  app: App,
  drive: GraphDrive,
  state: LibraryState,
  actions: LibraryActions,
): TemplateResult {
  const { children, busy = '', failure = '' } = state;
  const empty = busy === '' ? html`<p class="empty">Mappen är tom.</p>` : '';
  return html`
    ${libraryCommands(actions, busy !== '')}
    ${failure === '' ? '' : html`<p class="banner bad" role="alert">${failure}</p>`}
    ${busy === '' ? '' : html`<p class="waiting">${busy}</p>`}
    ${children.length === 0 ? empty : fileTable(app, drive, children)} ${folderDialog(actions)}
  `;
}

function libraryCommands({ upload }: LibraryActions, busy: boolean): TemplateResult {
  const chosen = (event: Event): void => {
    const { target } = event;
    if (target instanceof HTMLInputElement && target.files !== null && target.files.length > 0) {
      void upload(target.files).then(() => (target.value = ''));
    }
  };
  return html`
    <div class="commands">
      <label class="button primary upload">
        Ladda upp filer
        <input type="file" multiple ?disabled=${busy} @change=${chosen} />
      </label>
      <button type="button" ?disabled=${busy} @click=${openFolderDialog}>Ny mapp</button>
    </div>
  `;
}

function folderDialog({ makeFolder }: LibraryActions): TemplateResult {
  const submit = (event: Event): void => {
    const input = document.querySelector<HTMLInputElement>('#folder-name');
    const name = input?.value.trim() ?? '';
    if (name === '') event.preventDefault();
    else void makeFolder(name);
  };
  return html`
    <dialog id="new-folder" aria-labelledby="new-folder-title">
      <h2 id="new-folder-title">Ny mapp</h2>
      <form method="dialog" @submit=${submit}>
        <div class="field">
          <label for="folder-name">Namn (obligatorisk)</label>
          <input id="folder-name" type="text" autocomplete="off" required />
        </div>
        <div class="commands">
          <button class="primary">Skapa</button>
          <button type="button" @click=${closeFolderDialog}>Avbryt</button>
        </div>
      </form>
    </dialog>
  `;
}

function fileTable(app: App, drive: GraphDrive, children: readonly GraphDriveItem[]): TemplateResult {
  return html`
    <div class="scroll" role="region" aria-label="Filer och mappar" tabindex="0">
      <table role="table">
        <thead role="rowgroup">
          <tr role="row">
            ${['Namn', 'Ändrad', 'Ändrad av', 'Storlek'].map(
              (title) => html`<th role="columnheader" scope="col">${title}</th>`,
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${children.map((child) => fileRow(app, drive, child))}
        </tbody>
      </table>
    </div>
  `;
}

function fileRow(app: App, drive: GraphDrive, child: GraphDriveItem): TemplateResult {
  const { id, name, folder, size = 0, lastModifiedDateTime = '' } = child;
  const link = folder
    ? html`<a href=${driveHref(drive, id)}><span class="unseen">Mapp</span> ${name}</a>`
    : html`<a href=${app.graph.download(`drives/${drive.id}/items/${id}/content`)} download=${name}
        >${name}</a
      >`;
  const cell = (title: string, text: string): TemplateResult => html`
    <td role="cell"><span class="cell-title" aria-hidden="true">${title}</span>${text}</td>
  `;
  return html`
    <tr role="row">
      <th role="rowheader" scope="row" class=${folder ? 'folder' : 'file'}>${link}</th>
      ${cell('Ändrad', shortInstant(lastModifiedDateTime))} ${cell('Ändrad av', nameOf(child.lastModifiedBy))}
      ${cell('Storlek', folder ? `${folder.childCount ?? 0} i mappen` : shownSize(size))}
    </tr>
  `;
}

function openFolderDialog(): void {
  const input = document.querySelector<HTMLInputElement>('#folder-name');
  if (input) input.value = '';
  document.querySelector<HTMLDialogElement>('#new-folder')?.showModal();
}

function closeFolderDialog(): void {
  document.querySelector<HTMLDialogElement>('#new-folder')?.close();
}
