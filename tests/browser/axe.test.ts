import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from './launch.ts';
import { addressOf, samplePages } from '../support/page-kinds.ts';
import { serveSite, type SiteServer } from './site-server.ts';
import { themes, visit } from './visit.ts';

/** Pages of the built fixture that show every kind. */
const samples = await samplePages(inject('everything'));

/** WCAG 2.2 A and AA with axe's own best practices: every rule that axe has for them. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

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

/** What axe has against a page, in both themes at the narrowest and the widest: one sentence each. */
async function violations(address: string): Promise<readonly string[]> {
  const { page } = await visit(browser, address);
  await page.goto(address);
  await bringAxe(page);
  const found: string[] = [];
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      found.push(...(await analyze(page)).map((one) => `${width} ${colorScheme}: ${one}`));
    }
  }
  await page.context().close();
  return found;
}

/** The part of axe's interface that is asked here. */
interface Axe {
  readonly run: (options: AxeOptions) => Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly help: string;
      readonly nodes: readonly { readonly html: string }[];
    }[];
  }>;
}

/** Our pages have no media to preload, and what axe finds in order is not asked for: it takes time. */
const options = {
  runOnly: rules,
  resultTypes: ['violations'],
  preload: false,
};
type AxeOptions = typeof options;

/**
 * The builder brings axe into the page with every analysis (without frames: legacy mode); once it is
 * there, asking it directly takes half the time.
 */
async function bringAxe(page: Page): Promise<void> {
  await new AxeBuilder({ page }).setLegacyMode().withRules('document-title').analyze();
}

async function analyze(page: Page): Promise<readonly string[]> {
  const { violations } = await page.evaluate((given) => {
    const { axe } = globalThis as typeof globalThis & { readonly axe: Axe };
    return axe.run(given);
  }, options);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id} (${help}): ${html}`),
  );
}

describe.concurrent('axe finds nothing, light and dark, at 360 and 1280 pixels', () => {
  test.each(samples)('on %s', async (file) => {
    expect(await violations(server.home + addressOf(file))).toEqual([]);
  });

  test.each(['index.html', 'articles/draft-on-eels/index.html'])(
    'on %s of a preview',
    async (file) => {
      expect(await violations(preview.home + addressOf(file))).toEqual([]);
    },
  );
});
