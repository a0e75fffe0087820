import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

/** An output folder as a web server gives it, on a free port of this machine alone. */
export interface SiteServer {
  /** The address of the home page: `http://127.0.0.1:40123/repo/`. */
  readonly home: string;
  readonly close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** Serves a folder under a base path (`/repo/`): what lies beside the base is not there. */
export async function serveSite(folder: string, base: string): Promise<SiteServer> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    void answer(response, path.startsWith(base) ? path.slice(base.length) : null, folder);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    home: `http://127.0.0.1:${address.port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function answer(
  response: ServerResponse,
  path: string | null,
  folder: string,
): Promise<void> {
  const file = path === null ? null : normalize(`/${path.replace(/\/$|^$/, '/index.html')}`);
  const bytes = file === null ? null : await bytesOf(join(folder, file));
  if (file !== null && bytes !== null) {
    // A type that is missing here shows as a page that looks wrong, so it is an error.
    const type = types[extname(file)];
    response.writeHead(type === undefined ? 500 : 200, { 'content-type': type ?? 'text/plain' });
    response.end(bytes);
    return;
  }
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
  response.end(await bytesOf(join(folder, '404.html')));
}

async function bytesOf(path: string): Promise<Buffer | null> {
  return readFile(path).catch(() => null);
}
