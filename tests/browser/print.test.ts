import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { findFaults, findOverlaps } from '../support/browser/inspect-page.ts';
import { launch } from '../support/browser/launch.ts';
import { serveSite, type SiteServer } from '../support/browser/site-server.ts';
import { themes, visit } from '../support/browser/visit.ts';

/** The sheets of the last run, for whoever wants to look. */
const sheets = '.cache/sheets';
/** A4 without the margins of the print sheet, in CSS pixels. */
const paper = { width: 643, height: 987 };

let browser: Browser;
let server: SiteServer;

beforeAll(async () => {
  mkdirSync(sheets, { recursive: true });
  [browser, server] = await Promise.all([launch(), serveSite(inject('everything'), '/repo/')]);
});

afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
});

async function openPrinted(path: string, colorScheme: 'light' | 'dark'): Promise<Page> {
  const { page } = await visit(browser, server.home, { viewport: paper, colorScheme });
  onTestFinished(() => page.context().close());
  await page.emulateMedia({ media: 'print', colorScheme });
  await page.goto(server.home + path);
  return page;
}

test.each(themes)('an article is printed black on white, from the %s theme too', async (theme) => {
  const page = await openPrinted('articles/all-fields/', theme);
  const colours = await page.evaluate(() => {
    const { color } = getComputedStyle(document.body);
    return { color, paper: getComputedStyle(document.documentElement).backgroundColor };
  });
  expect(colours).toEqual({ color: 'rgb(0, 0, 0)', paper: 'rgb(255, 255, 255)' });

  const sheet = await page.pdf({ path: `${sheets}/article-${theme}.pdf`, format: 'A4' });
  expect(sheet.subarray(0, 5).toString()).toBe('%PDF-');
});

test('a printed article has text, sources and corrections, and nothing to click', async () => {
  const page = await openPrinted('articles/all-fields/', 'light');
  for (const name of ['Sources', 'Chronology', 'Updates', 'The gate']) {
    expect(await page.getByRole('heading', { name, exact: true }).first().isVisible()).toBe(true);
  }
  expect(await page.getByText('The lock is nine metres wide and not eight.').isVisible()).toBe(
    true,
  );
  // Hidden elements have no role: what is found here would be on paper.
  expect(await page.getByRole('navigation').count()).toBe(0);
  expect(await page.getByRole('link', { name: 'Skip to content' }).count()).toBe(0);
  expect(await page.getByRole('link', { name: /back to/i }).count()).toBe(0);
  // On paper seven points are small and can be read.
  expect(await page.evaluate(findFaults, (7 / 72) * 96)).toEqual([]);
  expect(await page.evaluate(findOverlaps)).toEqual([]);
});

test('a table of twenty columns fits the sheet', async () => {
  const page = await openPrinted('articles/all-fields/', 'light');
  const widths = await page.evaluate(() => {
    const table = document.querySelector('.body .table');
    for (const row of table?.querySelectorAll('tr') ?? [])
      for (let column = 0; column < 18; column += 1) row.append(document.createElement('td'));
    for (const cell of table?.querySelectorAll('td') ?? []) cell.textContent = '12,345';
    return {
      page: document.documentElement.scrollWidth,
      overflow: table && getComputedStyle(table).overflowX,
    };
  });
  expect(widths).toEqual({ page: paper.width, overflow: 'visible' });
  expect(await page.evaluate(findOverlaps)).toEqual([]);
});

test('a printed link to elsewhere has its address behind it', async () => {
  const page = await openPrinted('articles/all-fields/', 'light');
  // The address belongs to the name of the link, so that it is found by its text.
  const behind = (text: string): Promise<string> =>
    page
      .locator('a')
      .getByText(text, { exact: true })
      .first()
      .evaluate((link) => {
        const { content } = getComputedStyle(link, '::after');
        return content;
      });
  expect(await behind('the Board')).toBe('" (https://board.example/?a=1&b=2)"');
  expect(await behind('Minutes of the 12th session')).toBe(
    '" (https://board.example/minutes?session=12&lang=de)"',
  );
});
