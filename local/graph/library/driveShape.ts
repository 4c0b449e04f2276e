import { tenant } from '../../tenant/tenant';
import { countChildren, driveItemById, pathOf } from './driveStore';
import type { DriveItem } from './driveStore';
import { downloadUrl } from './download';
import { eTagOf } from '../items/items';
import { siteUrl } from '../lists/lists';
import type { Graph } from '../service/route';

export const driveId = 'b!UqDxb24AAABAAIAAAAAAAKFSDx9vAEAAgAAAAAAAogAAAAAAAAAAAAAAAAAAAAA';
const libraryUrl = `${siteUrl}/Shared%20Documents`;

export function shapeDrive(): Record<string, unknown> {
  return {
    createdDateTime: '2026-01-02T08:00:00Z',
    id: driveId,
    lastModifiedDateTime: '2026-01-02T08:00:00Z',
    name: 'Dokument',
    webUrl: libraryUrl,
    driveType: 'documentLibrary',
    owner: { group: { displayName: tenant.siteName } },
    quota: { state: 'normal' },
  };
}

/** A file or folder as Graph answers it. */
export function shapeDriveItem(graph: Graph, item: DriveItem): Record<string, unknown> {
  const names = pathOf(graph, item);
  return {
    ...(item.folder ? {} : { '@microsoft.graph.downloadUrl': downloadUrl(graph, item) }),
    createdDateTime: item.created,
    eTag: eTagOf(item),
    cTag: `"c:{${item.guid}},${item.version}"`,
    id: item.id,
    lastModifiedDateTime: item.modified,
    name: item.name,
    size: item.size,
    webUrl: [libraryUrl, ...names.map(encodeURIComponent)].join('/'),
    createdBy: item.createdBy,
    lastModifiedBy: item.modifiedBy,
    parentReference: parentReference(graph, item, names),
    fileSystemInfo: { createdDateTime: item.created, lastModifiedDateTime: item.modified },
    ...(item.folder
      ? { folder: { childCount: countChildren(graph, item) } }
      : { file: { mimeType: item.mimeType } }),
    ...(item.parent === '' ? { root: {} } : {}),
  };
}

function parentReference(graph: Graph, item: DriveItem, names: readonly string[]): Record<string, unknown> {
  const drive = { driveId, driveType: 'documentLibrary', siteId: tenant.siteId };
  if (item.parent === '') return drive;
  const parent = driveItemById(graph, item.parent);
  const above = names.slice(0, -1).map((name) => `/${encodeURIComponent(name)}`);
  return { ...drive, id: parent.id, name: parent.name, path: `/drives/${driveId}/root:${above.join('')}` };
}
