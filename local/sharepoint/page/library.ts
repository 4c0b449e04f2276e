import { readDriveItem, readDriveItems } from '../graphAnswers';
import type { GraphDrive, GraphDriveItem } from '../graphAnswers';
import { driveHref, wordsFor } from './app';
import type { App, Crumb } from './app';
import { allPages } from './graph';
import { libraryContent } from './libraryContent';

const mostFiles = 5_000;

export type LibraryState = {
  heading: string;
  crumbs: readonly Crumb[];
  children: readonly GraphDriveItem[];
  busy?: string;
  failure?: string;
};

export type LibraryActions = {
  upload: (files: FileList) => Promise<void>;
  makeFolder: (name: string) => Promise<void>;
};

/** A folder of the document library: open folders, download and upload files, make folders. */
export async function showLibrary(app: App, drive: GraphDrive, folderId: string): Promise<void> {
  const items = `drives/${drive.id}/items`;
  const read = async (): Promise<LibraryState> => {
    const first = readDriveItems(await app.graph.get(`${items}/${folderId}/children?$top=200`));
    const { rows } = await allPages(app.graph, first, readDriveItems, mostFiles);
    return { ...(await placeOf(app, drive, folderId)), children: foldersFirst(rows) };
  };
  let state: LibraryState = { heading: drive.name, crumbs: [], children: [], busy: 'Hämtar biblioteket…' };
  const change = (changed: Partial<LibraryState>): void => {
    state = { ...state, ...changed };
    const { heading, crumbs } = state;
    app.show({ heading, crumbs, content: libraryContent(app, drive, state, actions) });
  };
  const act: Act = async (doing, done, work) => {
    change({ busy: doing, failure: '' });
    try {
      await work();
      change({ ...(await read()), busy: '' });
      app.say(done);
    } catch (fault) {
      change({ busy: '', failure: wordsFor(fault) });
    }
  };
  const actions = actionsOf(app, `${items}/${folderId}`, act);
  change({});
  change({ ...(await read()), busy: '' });
}

/** Does something to the folder, shows it anew, and says how it went. */
type Act = (doing: string, done: string, work: () => Promise<void>) => Promise<void>;

function actionsOf({ graph }: App, folder: string, act: Act): LibraryActions {
  return {
    upload: (files) =>
      act('Laddar upp…', files.length === 1 ? 'Filen är uppladdad.' : 'Filerna är uppladdade.', async () => {
        for (const file of files) {
          await graph.send('PUT', `${folder}:/${encodeURIComponent(file.name)}:/content`, file);
        }
      }),
    makeFolder: (name) =>
      act('Skapar mappen…', 'Mappen är skapad.', async () => {
        const folderToMake = { name, folder: {}, '@microsoft.graph.conflictBehavior': 'fail' };
        await graph.send('POST', `${folder}/children`, folderToMake);
      }),
  };
}

/** The folder's name and the folders above it. */
async function placeOf(
  app: App,
  drive: GraphDrive,
  folderId: string,
): Promise<Pick<LibraryState, 'heading' | 'crumbs'>> {
  if (folderId === 'root') return { heading: drive.name, crumbs: [] };
  const crumbs: Crumb[] = [];
  const folder = await readFolder(app, drive, folderId);
  for (let above = folder.parentReference?.id; above !== undefined;) {
    const one = await readFolder(app, drive, above);
    const isRoot = one.parentReference?.id === undefined;
    crumbs.unshift({
      text: isRoot ? drive.name : one.name,
      href: driveHref(drive, isRoot ? 'root' : one.id),
    });
    above = one.parentReference?.id;
  }
  return { heading: folder.name, crumbs };
}

async function readFolder(app: App, drive: GraphDrive, id: string): Promise<GraphDriveItem> {
  return readDriveItem(await app.graph.get(`drives/${drive.id}/items/${id}`));
}

function foldersFirst(items: readonly GraphDriveItem[]): GraphDriveItem[] {
  const order = ({ folder }: GraphDriveItem): number => (folder ? 0 : 1);
  return [...items].sort(
    (one, other) => order(one) - order(other) || one.name.localeCompare(other.name, 'sv', { numeric: true }),
  );
}
