import type { Context, Handler } from 'hono';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.map': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

/** Serves the files of a folder below a path, for example `/addin/` from dist/outlook. */
export function folderHandler(path: string, folder: string): Handler {
  return (context) => serveInside(context, folder, decodedPath(context.req.path.slice(path.length)));
}

/** Serves one file of a folder. */
export function fileHandler(folder: string, path: string): Handler {
  return (context) => serveInside(context, folder, path);
}

async function serveInside(context: Context, folder: string, path: string | undefined): Promise<Response> {
  const found = path === undefined ? undefined : await readInside(folder, path);
  if (found === undefined) return context.notFound();
  return context.body(new Uint8Array(found.content), 200, {
    'content-type': found.type,
    'cache-control': 'no-cache',
  });
}

/** Reads a file below a folder; undefined when there is none, or when the path leads out of the folder. */
async function readInside(
  folder: string,
  path: string,
): Promise<{ content: Buffer; type: string } | undefined> {
  const wanted = join(resolve(folder), path);
  if (!wanted.startsWith(resolve(folder) + sep)) return undefined;
  try {
    if (!(await stat(wanted)).isFile()) return undefined;
    const type = contentTypes[extname(wanted)] ?? 'application/octet-stream';
    return { content: await readFile(wanted), type };
  } catch {
    return undefined;
  }
}

function decodedPath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
