import type { AstroIntegration } from 'astro';

/** The event by which a page of the dev server says its age: the milliseconds since it was asked for. */
export const pageEvent = 'dateline:page';

/**
 * Runs in the pages of the dev server. Vite's own overlay closes on Esc, the one that Astro puts in its place does not.
 * The age of the page is measured by the browser alone, so that its clock need not agree with the server's. It is said
 * at each connection, and at once where the connection is older than this script.
 */
export const liveClient: AstroIntegration = {
  name: 'dateline:live-client',
  hooks: {
    'astro:config:setup': ({ injectScript }) => {
      injectScript(
        'page',
        `addEventListener('keydown', ({ key }) => {
          if (key === 'Escape') document.querySelector('vite-error-overlay')?.remove();
        });
        const sayAge = () => import.meta.hot?.send(${JSON.stringify(pageEvent)}, performance.now());
        import.meta.hot?.on('vite:ws:connect', sayAge);
        sayAge();`,
      );
    },
  },
};
