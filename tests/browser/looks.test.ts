import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  addWord,
  arrive,
  findFaults,
  findOverlaps,
  findShifts,
} from '../support/browser/inspect-page.ts';
import { launch } from '../support/browser/launch.ts';
import { addressOf, samplePages } from '../support/page-kinds.ts';
import { serveSite, type SiteServer } from '../support/browser/site-server.ts';
import { themes, visit, widths } from '../support/browser/visit.ts';

/** Pages of the built fixture that show every kind. */
const samples = await samplePages(inject('everything'));

/** The pictures of the last run, for whoever wants to look: nothing compares them. */
const pictures = '.cache/screenshots';

/** In pixels: smaller than a label nobody should have to read. */
const smallestText = 11;

let browser: Browser;
let server: SiteServer;
let preview: SiteServer;

beforeAll(async () => {
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  [browser, server, preview] = await Promise.all([
    launch(),
    serveSite(inject('everything'), '/repo/', { still: true }),
    serveSite(inject('preview'), '/repo/'),
  ]);
});

afterAll(async () => {
  await Promise.all([browser.close(), server.close(), preview.close()]);
});

/** Looks at a page in every width and theme; returns what is wrong with it. */
async function look(home: string, file: string, name: string): Promise<readonly string[]> {
  const { page, troubles } = await visit(browser, home);
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(home + addressOf(file));
    await page.evaluate(arrive);
    const faults = [
      ...(await page.evaluate(findFaults, smallestText)),
      ...(await page.evaluate(findOverlaps)),
      ...(await jumps(page)),
    ];
    found.push(...faults.map((fault) => `${width}: ${fault}`));
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme });
      const path = join(pictures, `${name}-${width}-${colorScheme}.jpg`);
      await page.screenshot({ path, fullPage: true, quality: 85 });
    }
  }
  await page.context().close();
  return [...new Set([...troubles, ...found])];
}

/**
 * What web.dev calls good. A page does not jump at all unless its fonts come late: then a line may
 * break elsewhere, for a fallback has the measures of its font and not its letters. A picture without
 * its size, or what is put in above that which is read, moves more.
 */
const smallJump = 0.1;

async function jumps(page: Page): Promise<readonly string[]> {
  const { sum, moved } = await page.evaluate(findShifts);
  return sum > smallJump ? [`a jump of ${sum.toFixed(3)}: "${moved.join('", "')}"`] : [];
}

/** 45 letters: the longest word of a common English dictionary; no hyphen, no place to break. */
const longWord = 'pneumonoultramicroscopicsilicovolcanoconiosis';
const narrowToWide = [320, 360, 768] as const;

describe.concurrent(
  'with a word of 45 letters in every field no page is wider than the screen',
  () => {
    test.each(samples)('on %s', async (file) => {
      const { page } = await visit(browser, server.home);
      await page.goto(server.home + addressOf(file));
      await page.evaluate(arrive);
      await page.evaluate(addWord, longWord);
      const found: string[] = [];
      for (const width of narrowToWide) {
        await page.setViewportSize({ width, height: 900 });
        const faults = await page.evaluate(findFaults, smallestText);
        found.push(
          ...faults
            .filter((fault) => /sideways|outside of the page|in a place of/.test(fault))
            .map((fault) => `${width}: ${fault}`),
        );
      }
      await page.context().close();
      expect(found).toEqual([]);
    });
  },
);

describe.concurrent('at 360, 768 and 1280 pixels, light and dark', () => {
  test.each(samples)('%s is sound', async (file) => {
    expect(await look(server.home, file, pictureName(file))).toEqual([]);
  });

  test.each(['index.html', 'articles/draft-on-eels/index.html'])(
    '%s is sound in a preview',
    async (file) => {
      expect(await look(preview.home, file, `preview-${pictureName(file)}`)).toEqual([]);
    },
  );
});

describe('where the fonts come when the page is being read', () => {
  test.each(
    ['', 'articles/low-water-explained/', 'topics/'].flatMap((path) =>
      widths.map((width) => [path, width] as const),
    ),
  )('/%s does not jump at %d', async (path, width) => {
    const { page, troubles } = await visit(browser, server.home, {
      viewport: { width, height: 900 },
    });
    let release = (): void => undefined;
    const painted = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/*.woff2', async (route) => {
      await painted;
      await route.continue();
    });
    await page.goto(server.home + path, { waitUntil: 'commit' });
    await page.waitForFunction(
      () => performance.getEntriesByName('first-contentful-paint').length > 0,
    );
    expect(await page.evaluate(() => document.fonts.check('1rem "Dateline Text"'))).toBe(false);
    release();
    await page.waitForLoadState('load');
    await page.evaluate(arrive);
    expect(await page.evaluate(() => document.fonts.check('1rem "Dateline Text"'))).toBe(true);
    expect(await jumps(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});

function pictureName(file: string): string {
  return file.replace(/(\/index)?\.html$/, '').replaceAll('/', '-');
}
