import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { violations } from '../support/browser/axe.ts';
import { launch } from '../support/browser/launch.ts';
import { addressOf, samplePages } from '../support/page-kinds.ts';
import { serveSite, type SiteServer } from '../support/browser/site-server.ts';

/** Pages of the built fixture that show every kind. */
const samples = await samplePages(inject('everything'));

let browser: Browser;
let server: SiteServer;
let preview: SiteServer;

beforeAll(async () => {
  [browser, server, preview] = await Promise.all([
    launch(),
    serveSite(inject('everything'), '/repo/', { still: true }),
    serveSite(inject('preview'), '/repo/'),
  ]);
});

afterAll(async () => {
  await Promise.all([browser.close(), server.close(), preview.close()]);
});

describe.concurrent('axe finds nothing, light and dark, at 360 and 1280 pixels', () => {
  test.each(samples)('on %s', async (file) => {
    expect(await violations(browser, server.home + addressOf(file))).toEqual([]);
  });

  test.each(['index.html', 'articles/draft-on-eels/index.html'])(
    'on %s of a preview',
    async (file) => {
      expect(await violations(browser, preview.home + addressOf(file))).toEqual([]);
    },
  );
});
