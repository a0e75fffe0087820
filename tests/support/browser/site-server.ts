import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { headersFor } from './header-rules.ts';

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
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pagefind': 'application/octet-stream',
  '.pf_filter': 'application/octet-stream',
  '.pf_fragment': 'application/octet-stream',
  '.pf_index': 'application/octet-stream',
  '.pf_meta': 'application/octet-stream',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'text/xml; charset=utf-8',
};

/**
 * Serves a folder under a base path (`/repo/`), with its `_headers`: what lies beside the base is not there. A `still`
 * server holds the pages that lead on at once, so that somebody can look at them.
 */
export async function serveSite(
  folder: string,
  base: string,
  { still = false }: { readonly still?: boolean } = {},
): Promise<SiteServer> {
  const rules = (await bytesOf(join(folder, '_headers')))?.toString() ?? '';
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (path === '/favicon.ico' && base !== '/') {
      // Beside a feed a browser asks for it at the root of the host, which is not the site's.
      response.writeHead(204).end();
      return;
    }
    const inside = path.startsWith(base) ? path.slice(base.length) : null;
    void answer(response, inside, { folder, still, own: headersFor(path, rules) });
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

interface Answering {
  readonly folder: string;
  readonly still: boolean;
  /** What the output's own `_headers` says of this address. */
  readonly own: Readonly<Record<string, string>>;
}

async function answer(
  response: ServerResponse,
  path: string | null,
  { folder, still, own }: Answering,
): Promise<void> {
  const file = path === null ? null : normalize(`/${path.replace(/\/$|^$/, '/index.html')}`);
  const bytes = file === null ? null : await bytesOf(join(folder, file));
  if (file !== null && bytes !== null) {
    // A type that is missing here shows as a page that looks wrong, so it is an error.
    const type = types[extname(file)];
    response.writeHead(type === undefined ? 500 : 200, {
      'content-type': type ?? 'text/plain',
      ...own,
    });
    const held = still && type === types['.html'];
    response.end(held ? bytes.toString().replace(leadsOn, '') : bytes);
    return;
  }
  response.writeHead(404, { ...own, 'content-type': 'text/html; charset=utf-8' });
  response.end(await bytesOf(join(folder, '404.html')));
}

const leadsOn = /<meta http-equiv="refresh"[^>]*>/;

async function bytesOf(path: string): Promise<Buffer | null> {
  return readFile(path).catch(() => null);
}
