import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { launch } from '../support/browser/launch.ts';
import { addressOf, samplePages } from '../support/page-kinds.ts';
import { serveSite, type SiteServer } from '../support/browser/site-server.ts';
import { visit } from '../support/browser/visit.ts';

/** Pages of the built fixture that show every kind. */
const samples = await samplePages(inject('everything'));

let browser: Browser;
let server: SiteServer;
let elsewhere: SiteServer;

beforeAll(async () => {
  [browser, server, elsewhere] = await Promise.all([
    launch(),
    serveSite(inject('everything'), '/repo/'),
    serveSite(inject('everything'), '/elsewhere/'),
  ]);
});

afterAll(async () => {
  await Promise.all([browser.close(), server.close(), elsewhere.close()]);
});

/** What a page would do that somebody had smuggled something into; tells what the policy has refused so far. */
async function refusals(page: Page): Promise<() => Promise<readonly string[]>> {
  const refused = await page.evaluateHandle(() => {
    const directives = new Set<string>();
    document.addEventListener('securitypolicyviolation', (event) => {
      directives.add(event.effectiveDirective);
    });
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken"';
    const style = document.createElement('style');
    style.textContent = 'body { display: none }';
    const picture = document.createElement('img');
    picture.src = 'https://elsewhere.example/pixel.png';
    const frame = document.createElement('iframe');
    frame.src = 'https://elsewhere.example/';
    const base = document.createElement('base');
    base.href = 'https://elsewhere.example/';
    document.body.append(script, style, picture, frame);
    document.head.append(base);
    document.body.setAttribute('style', 'display: none');
    return directives;
  });
  return () => refused.evaluate((directives) => [...directives].toSorted());
}

const refusedEverywhere = [
  'base-uri',
  'frame-src',
  'img-src',
  'script-src-elem',
  'style-src-attr',
  'style-src-elem',
];

describe.concurrent('under its policy and its headers', () => {
  test.each(samples)('%s does nothing that is refused', async (file) => {
    const { page, troubles } = await visit(browser, server.home);
    const answer = await page.goto(server.home + addressOf(file));
    const headers = answer?.headers() ?? {};
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toBe("frame-ancestors 'none'");
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  test.each(['index.html', 'search/index.html'])('%s refuses what is smuggled in', async (file) => {
    const { page } = await visit(browser, server.home);
    await page.goto(server.home + addressOf(file));
    const title = await page.title();
    const refused = await refusals(page);
    const all = async (): Promise<void> => {
      expect(await refused()).toEqual(refusedEverywhere);
    };
    await vi.waitFor(all, { timeout: 30_000 });
    expect(await page.title()).toBe(title);
    await page.context().close();
  });

  test.each([
    [true, 'chrome-error://chromewebdata/'],
    // Without the header it would: so the frame of this test is one.
    [false, 'the page'],
  ])('a page in a frame of another site, with its header (%s): %s', async (sent, shown) => {
    const { page } = await visit(browser, server.home);
    const outer = `${elsewhere.home}outer.html`;
    await page.route(outer, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<iframe src="${server.home}"></iframe>`,
      }),
    );
    await page.route(server.home, async (route) => {
      const response = await route.fetch();
      const { 'content-security-policy': policy, ...others } = response.headers();
      expect(policy).toBe("frame-ancestors 'none'");
      await route.fulfill({ response, headers: sent ? response.headers() : others });
    });
    await page.goto(outer);
    const frame = page.mainFrame().childFrames()[0];
    await frame?.waitForLoadState();
    expect(frame?.url()).toBe(sent ? shown : server.home);
    await page.context().close();
  });
});
