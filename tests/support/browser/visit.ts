import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** What went wrong while a page loaded and was looked at, as sentences. */
export interface Visit {
  readonly page: Page;
  readonly troubles: readonly string[];
}

/** What the fixture loads from elsewhere, as its site.yaml says. */
const analytics = 'https://stats.example/js/count.js?v=2';

/** The three widths of the brief: a phone, a tablet held upright, a laptop. */
export const widths = [360, 768, 1280] as const;
export const themes = ['light', 'dark'] as const;

/**
 * Opens an empty page that writes down what no page of ours may do: errors in the console, failed
 * requests, and requests to anywhere but `home`. The caller closes it with `page.context().close()`.
 */
export async function visit(
  browser: Browser,
  home: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  // The script of the fixture's `analytics`, which is nowhere, as an empty one.
  await context.route(
    ({ href }) => href === analytics,
    (route) => route.fulfill({ contentType: 'text/javascript', body: '' }),
  );
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`script error: ${error.message}`));
  page.on('requestfailed', (request) => {
    const { errorText } = request.failure() ?? {};
    // Whoever leaves a page lets go of what is still on its way.
    if (errorText === 'net::ERR_ABORTED') return;
    troubles.push(`failed request: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(home) && request.url() !== analytics)
      troubles.push(`request to elsewhere: ${request.url()}`);
  });
  return { page, troubles };
}
