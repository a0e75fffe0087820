import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { describeFocus } from '../support/browser/inspect-focus.ts';
import { findFaults, findOverlaps } from '../support/browser/inspect-page.ts';
import { launch } from '../support/browser/launch.ts';
import { serveSite, type SiteServer } from '../support/browser/site-server.ts';
import { themes, visit } from '../support/browser/visit.ts';

let browser: Browser;
let server: SiteServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launch(), serveSite(inject('everything'), '/repo/')]);
});

afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
});

interface Reader {
  readonly page: Page;
  /** The files of the index and its program that were asked for. */
  readonly loaded: readonly string[];
}

/** Opens a page below the home page; the test ends with an error if anything went wrong on it. */
async function read(path: string, options: BrowserContextOptions = {}): Promise<Reader> {
  const { page, troubles } = await visit(browser, server.home, options);
  const loaded: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/pagefind/')) loaded.push(request.url());
  });
  onTestFinished(async () => {
    await page.context().close();
    expect(troubles).toEqual([]);
  });
  await page.goto(server.home + path);
  return { page, loaded };
}

const found = (page: Page) => page.locator('#articles').getByRole('heading', { level: 3 });
/** How long a slow machine with other work may take for anything, in milliseconds. */
const eventually = { timeout: 60_000 };
const said = (page: Page) => expect.poll(() => page.getByRole('status').textContent(), eventually);
const words = (page: Page) => page.getByRole('searchbox', { name: 'Words' });

describe('a reader', () => {
  test('comes by the box of any page, filters, opens an article, and goes back', async () => {
    const { page } = await read('topics/water/');
    await page.getByRole('banner').getByRole('searchbox').fill('gate');
    await page.getByRole('banner').getByRole('button', { name: 'Search' }).click();
    expect(page.url()).toBe(`${server.home}search/?q=gate`);
    await said(page).toMatch(/^\d+ articles?: gate$/);
    const unfiltered = await found(page).count();

    await page.getByRole('combobox', { name: 'Language' }).selectOption('Persian');
    await said(page).toBe('1 article: gate, Persian');
    expect(unfiltered).toBeGreaterThan(1);
    expect(page.url()).toBe(`${server.home}search/?q=gate&lang=fa`);
    expect(await found(page).first().getAttribute('dir')).toBe('rtl');
    expect(await page.locator('#articles mark').first().textContent()).toMatch(/gate/i);

    await found(page).getByRole('link').click();
    expect(page.url()).toBe(`${server.home}articles/ab-kam-ast/`);
    await page.goBack();
    await said(page).toBe('1 article: gate, Persian');
    await page.goBack();
    await said(page).not.toBe('1 article: gate, Persian');
    expect(await page.getByRole('combobox', { name: 'Language' }).inputValue()).toBe('');
    await expect.poll(() => found(page).count()).toBe(unfiltered);
  });

  test('needs nothing but a keyboard', async () => {
    const { page } = await read('search/');
    const stops: string[] = [];
    const tab = async (): Promise<void> => {
      await page.keyboard.press('Tab');
      const { text, faults } = await page.evaluate(describeFocus);
      expect(faults, text).toEqual([]);
      stops.push(await page.evaluate(() => document.activeElement?.id ?? ''));
    };
    await words(page).focus();
    await page.keyboard.type('low water');
    await page.keyboard.press('Enter');
    await said(page).toMatch(/^\d+ articles: low water$/);
    await tab();
    await tab();
    await page.keyboard.type('Slovakia');
    await said(page).toMatch(/^\d articles?: low water, Slovakia$/);
    expect(page.url()).toContain('country=slovakia');
    for (const name of ['topic', 'kind', 'year', 'lang', 'measured', 'exclusive']) {
      await tab();
      expect(stops.at(-1)).toBe(`f-${name}`);
    }
    await tab();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url(), eventually).toContain('/articles/');
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  });

  test('shares a query, also one of filters alone', async () => {
    const { page } = await read('search/?q=low+water&country=slovakia');
    await said(page).toMatch(/^\d articles?: low water, Slovakia$/);
    expect(await words(page).inputValue()).toBe('low water');
    expect(await page.getByRole('combobox', { name: 'Country' }).inputValue()).toBe('slovakia');

    await page.goto(`${server.home}search/?kind=opinion`);
    await said(page).toBe('1 article: Opinion');
    expect(await found(page).allTextContents()).toEqual(['Opinion The ferry should be free']);
  });

  test('finds by other spellings, in other languages, as phrase and with other endings', async () => {
    const { page } = await read('search/');
    const ask = async (query: string): Promise<readonly string[]> => {
      await words(page).fill(query);
      await page.keyboard.press('Enter');
      await said(page).toContain(`: ${query}`);
      return page.locator('#articles h3 a').allTextContents();
    };
    // A spelling that no page prints, of what an article is tagged with.
    expect(await ask('Riverboard')).not.toEqual([]);
    expect(await ask('Niedrigwasser')).toEqual(['Niedrigwasser, erklärt']);
    expect(await ask('niedrigwassers')).toEqual(['Niedrigwasser, erklärt']);
    expect(await ask('"Darunter fährt nichts"')).toEqual(['Niedrigwasser, erklärt']);
    expect(await ask('دروازه')).toHaveLength(1);
  });

  test('is led to subjects, told when there is nothing, and hears of the last query alone', async () => {
    const { page } = await read('search/?q=Ada+Fluss');
    const subject = page.locator('#subjects').getByRole('link', { name: 'Ada Fluss' });
    await expect.poll(() => subject.count(), eventually).toBe(1);
    expect(await subject.getAttribute('href')).toBe('/repo/people/ada-fluss/');

    await words(page).fill('zzyzx');
    await said(page).toBe('No article has all of this. Other or fewer words may help.');
    expect(await page.getByRole('link', { name: 'Slovakia' }).isVisible()).toBe(true);
    await words(page).pressSequentially(' a', { delay: 20 });
    await words(page).fill('ferry');
    await said(page).toMatch(/: ferry$/);
    expect(page.url()).toBe(`${server.home}search/?q=ferry`);
  });
});

describe('words that no text has', () => {
  test.each(['Afghanistan', 'Toronto', 'abracadabra', 'ferry abracadabra', 'Australia'])(
    '%s finds nothing',
    async (query) => {
      const { page } = await read(`search/?q=${encodeURIComponent(query)}`);
      await said(page).toMatch(/^No article has all of this\. Other or fewer words may help\./);
      expect(await found(page).count()).toBe(0);
    },
  );

  test('are not asked after where others were found', async () => {
    const { page } = await read('search/?q=river&country=slovakia');
    await said(page).toMatch(/^\d+ articles?: river, Slovakia$/);
  });
});

describe('words of other languages', () => {
  const title = '“I steer by ear”: an interview';
  const ask = async (query: string, withSegmenter: boolean): Promise<Page> => {
    const { page, troubles } = await visit(browser, server.home);
    onTestFinished(async () => {
      await page.context().close();
      expect(troubles).toEqual([]);
    });
    if (!withSegmenter)
      await page.addInitScript(() => {
        Reflect.deleteProperty(Intl, 'Segmenter');
      });
    await page.goto(`${server.home}search/?q=${encodeURIComponent(query)}`);
    expect(await page.evaluate(() => 'Segmenter' in Intl)).toBe(withSegmenter);
    return page;
  };

  test.each([
    ['轮渡', '长江[轮渡]时刻表'],
    ['渡し船', '隅田川の[渡し船]'],
    ['ข้ามฟาก', 'เรือ[ข้ามฟาก]แม่น้ำ'],
    ['lodz', 'one of [Łódź], and'],
    ['tide-table', 'says only [tide-table]'],
  ])('%s is found in %s, with Intl.Segmenter and without it', async (query, excerpt) => {
    for (const withSegmenter of [true, false]) {
      const page = await ask(query, withSegmenter);
      await said(page).toBe(`1 article: ${query}`);
      expect(await page.locator('#articles h3 a').textContent()).toBe(title);
      const shown = await page
        .locator('#articles .standfirst')
        .evaluate((line) => line.innerHTML.replaceAll('<mark>', '[').replaceAll('</mark>', ']'));
      expect(shown).toContain(excerpt);
    }
  });

  test.each(['Slovakia', 'Словакия', 'Słowacja', 'スロバキア'])(
    '%s leads to the country and to what is tagged with it',
    async (query) => {
      const page = await ask(query, true);
      await said(page).toMatch(/^\d+ articles?: /);
      expect(await page.locator('#subjects a').allTextContents()).toContain('Slovakia');
      await page.goto(`${server.home}search/?country=slovakia`);
      await said(page).toMatch(/: Slovakia$/);
      const count = await found(page).count();
      await page.goto(`${server.home}search/?q=${encodeURIComponent(query)}&country=slovakia`);
      await said(page).toContain(`: ${query}, Slovakia`);
      expect(await found(page).count()).toBe(count);
    },
  );
});

test('a misspelt country is asked after, and its name leads on', async () => {
  const { page } = await read('search/?q=Solvakia');
  await said(page).toMatch(/Solvakia\. Did you mean Slovakia\?$|help\. Did you mean Slovakia\?$/);
  await page.getByRole('status').getByRole('link', { name: 'Slovakia' }).click();
  await said(page).toMatch(/^\d+ articles: Slovakia$/);
});

test('what was added later is found too', async () => {
  const { page } = await read('search/?q=%22nine+metres+wide+and+not+eight%22');
  await said(page).toMatch(/^1 article: /);
});

describe('nothing of the index is loaded', () => {
  test('before the search is used', async () => {
    const { page, loaded } = await read('search/');
    await page.waitForLoadState('networkidle');
    expect(loaded).toEqual([]);
    await words(page).focus();
    const asked = (): boolean => loaded.some((url) => url.endsWith('/pagefind.js'));
    await expect.poll(asked, eventually).toBe(true);
    // Until it is there: what is on its way when a page is closed has failed.
    await page.waitForLoadState('networkidle');
  });

  test('by any other page', async () => {
    const { page, loaded } = await read('articles/all-fields/');
    await page.getByRole('banner').getByRole('searchbox').focus();
    await page.waitForLoadState('networkidle');
    expect(loaded).toEqual([]);
  });
});

test('an index that cannot be loaded is told in a sentence, and tried again', async () => {
  const { page } = await visit(browser, server.home);
  onTestFinished(() => page.context().close());
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto(`${server.home}search/?q=ferry`);
  await said(page).toBe(
    'The search could not be loaded. Please try again, or go by topic or country:',
  );
  expect(await page.getByRole('link', { name: 'Slovakia' }).isVisible()).toBe(true);
  await page.unroute('**/pagefind/**');
  await page.getByRole('button', { name: 'Search' }).click();
  await said(page).toMatch(/: ferry$/);
});

test('without script the page says so, and offers topics and countries', async () => {
  const { page } = await read('search/?q=ferry', { javaScriptEnabled: false });
  expect(await page.locator('noscript p').isVisible()).toBe(true);
  expect(await page.locator('#search').isVisible()).toBe(false);
  await page.getByRole('main').getByRole('link', { name: 'Slovakia' }).click();
  expect(page.url()).toBe(`${server.home}countries/slovakia/`);
});

describe('with results', () => {
  test.each(themes.flatMap((theme) => [360, 1280].map((width) => [theme, width] as const)))(
    'axe finds nothing and nothing is out of place: %s, %d pixels',
    async (colorScheme, width) => {
      const { page } = await read('search/?q=water', {
        colorScheme,
        viewport: { width, height: 900 },
      });
      await said(page).toMatch(/^\d+ articles: water$/);
      expect(await page.evaluate(findFaults, 11)).toEqual([]);
      expect(await page.evaluate(findOverlaps)).toEqual([]);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      expect(
        violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
      ).toEqual([]);
    },
  );
});

test('a policy that allows no inline script and no eval, but WebAssembly, is kept', async () => {
  const { page } = await read('', {});
  await page.route('**/search/**', async (route) => {
    const response = await route.fetch();
    const policy =
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' https://stats.example; connect-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'";
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': policy },
    });
  });
  await page.goto(`${server.home}search/?q=ferry`);
  await said(page).toMatch(/: ferry$/);
});
