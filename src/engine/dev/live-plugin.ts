import { join } from 'node:path';
import type { Plugin, ViteDevServer, WebSocketClient } from 'vite';
import { renderReport } from '../../diagnostics/render-report-fs.ts';
import { openSite, type OpenMemory } from '../open-site-fs.ts';
import type { OpenSite } from '../open-site.ts';
import type { Settings } from '../settings-fs.ts';
import { configNames } from '../hooks/config-code.ts';
import { displayPath, isWithin } from '../../content/source/folder-fs.ts';
import { ownComponents } from '../theme-components.ts';
import { virtualIds } from '../site-plugin.ts';
import { overlayMessage } from './fault-overlay.ts';
import { pageEvent } from './live-client.ts';
import { serveOutputs } from '../output/site-outputs.ts';
import { refuseLinks } from '../output/public-files.ts';
import { getSite } from '../current-site.ts';
import { setSiteForPages } from '../set-site-for-pages.ts';

/** Editors save by several writes and renames; what comes within this time is one change. */
const settleMilliseconds = 60;

export interface LiveOptions {
  /** The settings as they are now: a server that runs for days does not keep the clock of its first. */
  readonly settings: () => Settings;
  /** What was read before. */
  readonly memory: OpenMemory;
  readonly colour: boolean;
  /** Whether the folder may have changed since the held site was read. */
  readonly stale: boolean;
  /**
   * Called where the address of the site changed, or a component of the outlet came or went: Astro and Vite know them only from
   * their start.
   */
  readonly onRestart: () => void;
}

/**
 * Keeps the dev server at the folder's side: on each change it reads again, shows every fault in the terminal and over
 * the page, and goes on with what is sound. It never throws, for that would end the server.
 */
export function livePlugin({ settings, memory, colour, stale, onRestart }: LiveOptions): Plugin {
  return {
    name: 'dateline:live',
    apply: 'serve',
    configureServer: (server) => {
      const { contentDir, root } = settings();
      const siteFile = displayPath(join(contentDir, 'site.yaml'), root);
      let changedAt = -Infinity;
      const reread = async (): Promise<void> => {
        const before = getSite();
        const now = keepingAddress(await openSite(settings(), { memory }), before, siteFile);
        setSiteForPages(now);
        tell(now, before, root, colour);
        changedAt = performance.now();
        if (addressOf(now) !== addressOf(before)) onRestart();
        else reload(server);
      };
      const follow = oneAfterTheOther(reread);
      const publicDir = join(root, 'public');
      const themeDir = join(root, 'theme');
      const code = [
        ...configNames.map((name) => join(root, name)),
        ...getSite().ownCode.files.keys(),
      ];
      server.watcher.add([contentDir, publicDir, themeDir, ...code]);
      const components = new Set(ownComponents(root).keys());
      server.watcher.on('all', (event, path) => {
        // Node keeps a module that it has loaded.
        if (code.includes(path))
          process.stdout.write(
            `${displayPath(path, root)} changed. Restart the dev server to use it.
`,
          );
        if (event !== 'change' && !isSame(components, ownComponents(root))) onRestart();
        else if ([contentDir, publicDir, themeDir].some((folder) => isWithin(path, folder)))
          follow();
      });
      server.middlewares.use(refuseLinks(publicDir, root));
      server.middlewares.use(serveOutputs);
      // A file that replaces another of the same time is no change for the watcher; the system tells of it all the same.
      server.watcher.on('raw', (_event, path, details: unknown) => {
        if (isWithin(watchedPath(details) ?? path, contentDir)) follow();
      });
      if (stale) follow();
      // Every page that connects hears of the faults: also the first one, and one that was loaded again.
      server.ws.on('connection', (socket) => {
        const message = overlayMessage(getSite().report, root);
        if (message) socket.send(JSON.stringify(message));
      });
      // A page that was asked for before the last change and connects after it has missed the reload.
      server.ws.on(pageEvent, (age: unknown, client: WebSocketClient) => {
        const askedAt = performance.now() - Number(age);
        if (askedAt <= changedAt) client.send({ type: 'full-reload', path: '*' });
      });
    },
  };
}

/**
 * Lets changes settle, then reads; never two readings at a time, for the slower would win. What was
 * asked for more than once while a reading lasted is done once.
 */
function oneAfterTheOther(read: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let newest = 0;
  let last = Promise.resolve();
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      newest += 1;
      const mine = newest;
      last = last
        .then(() => (mine === newest ? read() : undefined))
        .catch((error: unknown) => {
          process.stderr.write(`The content could not be read: ${String(error)}\n`);
        });
    }, settleMilliseconds);
  };
}

function isSame(before: ReadonlySet<string>, now: ReadonlyMap<string, string>): boolean {
  return before.size === now.size && [...now.keys()].every((file) => before.has(file));
}

/** The file or folder whose watcher tells of a change; on macOS the path itself is absolute. */
function watchedPath(details: unknown): string | null {
  const given = typeof details === 'object' && details !== null && 'watchedPath' in details;
  return given && typeof details.watchedPath === 'string' ? details.watchedPath : null;
}

function tell(now: OpenSite, before: OpenSite, root: string, colour: boolean): void {
  if (now.report.diagnostics.length === 0 && before.report.diagnostics.length === 0) return;
  process.stdout.write(renderReport(now.report, 'pretty', { root, colour }));
}

/**
 * While `site.yaml` is faulty nobody knows the address of the site: then its pages stay as they were, rather than move to
 * another address and back.
 */
function keepingAddress(now: OpenSite, before: OpenSite, siteFile: string): OpenSite {
  const unknown = now.report.diagnostics.some(
    ({ file, severity }) => file === siteFile && severity === 'error',
  );
  return unknown && addressOf(now) !== addressOf(before) ? { ...now, site: before.site } : now;
}

function addressOf({ site }: OpenSite): string {
  return site.settings.addresses.absolute('/');
}

/** Forgets the pages' copy of the site, and has every browser load its page again. */
function reload(server: ViteDevServer): void {
  for (const environment of Object.values(server.environments)) {
    for (const id of virtualIds) {
      const module = environment.moduleGraph.getModuleById(id);
      if (module) environment.moduleGraph.invalidateModule(module);
    }
    environment.hot.send({ type: 'full-reload', path: '*' });
  }
}
