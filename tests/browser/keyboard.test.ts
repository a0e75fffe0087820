import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { describeFocus, findFocusOrder, isInView } from '../support/browser/inspect-focus.ts';
import { launch } from '../support/browser/launch.ts';
import { serveSite, type SiteServer } from '../support/browser/site-server.ts';
import { visit, widths } from '../support/browser/visit.ts';

let browser: Browser;
let server: SiteServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launch(), serveSite(inject('everything'), '/repo/')]);
});

afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
});

/** An article with everything, one with an outline and a wide table, and the home page. */
const fullArticle = 'articles/all-fields/';
const longArticle = 'articles/low-water-explained/';

async function open(path: string, width = 1280): Promise<Page> {
  const { page } = await visit(browser, server.home, { viewport: { width, height: 700 } });
  onTestFinished(() => page.context().close());
  await page.goto(server.home + path);
  return page;
}

describe('the skip link', () => {
  test.each(widths)('is first, is seen when it has the focus, and skips, at %d', async (width) => {
    const page = await open('', width);
    const link = page.getByRole('link', { name: 'Skip to content' });
    expect(await link.evaluate(isInView)).toBe(false);

    await page.keyboard.press('Tab');
    expect(await page.evaluate(describeFocus)).toMatchObject({ text: 'Skip to content' });
    expect(await link.evaluate(isInView)).toBe(true);

    await page.keyboard.press('Enter');
    // The address changes some time after the key.
    await expect.poll(() => new URL(page.url()).hash).toBe('#main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });
});

describe('walking through a page with Tab', () => {
  test.each(
    ['', fullArticle, longArticle, 'countries/', 'timeline/'].flatMap((path) =>
      [360, 1280].map((width) => [path, width] as const),
    ),
  )('/%s at %d: each stop is outlined and seen, in the order of reading', async (path, width) => {
    const page = await open(path, width);
    const { stops, jumps } = await page.evaluate(findFocusOrder);
    expect(jumps).toEqual([]);
    const unseen: string[] = [];
    for (const expected of stops) {
      await page.keyboard.press('Tab');
      const { text, faults } = await page.evaluate(describeFocus);
      expect(text).toBe(expected);
      unseen.push(...faults.map((fault) => `${text}: ${fault}`));
    }
    expect(unseen).toEqual([]);
  });
});

describe('in an article', () => {
  test('a wide table is reached and scrolled', async () => {
    const page = await open(longArticle, 360);
    const table = page.getByRole('table').locator('..');
    const left = (): Promise<number> => table.evaluate((element) => element.scrollLeft);
    await table.focus();
    expect(await page.evaluate(describeFocus)).toMatchObject({ faults: [] });
    await page.keyboard.press('ArrowRight');
    await expect.poll(left).toBeGreaterThan(0);
    expect(await page.evaluate(() => scrollX)).toBe(0);
  });

  test('a reference leads to its footnote, and the footnote back', async () => {
    const page = await open(fullArticle, 360);
    const reference = page.getByRole('link', { name: '2', exact: true });
    await reference.focus();
    await page.keyboard.press('Enter');
    const note = page.getByRole('listitem').filter({ hasText: 'It has two paragraphs.' });
    await expect.poll(() => note.evaluate(isInView)).toBe(true);
    expect(await note.evaluate((element) => element.matches(':target'))).toBe(true);

    await page.keyboard.press('Tab');
    expect(await page.evaluate(describeFocus)).toMatchObject({ text: '↩' });
    await page.keyboard.press('Enter');
    await expect.poll(() => reference.evaluate(isInView)).toBe(true);
    expect(await reference.evaluate((element) => element.matches(':target'))).toBe(true);
  });

  test.each([360, 1280])('each line of the outline leads to its heading, at %d', async (width) => {
    const page = await open(longArticle, width);
    const lines = page.getByRole('navigation', { name: 'In this article' }).getByRole('link');
    const names = await lines.allTextContents();
    expect(names).toContain('What could be done');
    for (const name of names) {
      await lines.filter({ hasText: name }).focus();
      await page.keyboard.press('Enter');
      const heading = page.getByRole('heading', { name, exact: true });
      await expect.poll(() => heading.evaluate(isInView), { message: name }).toBe(true);
      expect(await heading.evaluate((element) => element.matches(':target'))).toBe(true);
    }
  });
});
