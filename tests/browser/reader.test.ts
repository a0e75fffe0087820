import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { childOf, childrenOf, parseStrict, textIn } from '../support/outputs/strict-xml.ts';
import { describeFocus } from '../support/browser/inspect-focus.ts';
import { launch } from '../support/browser/launch.ts';
import { serveSite, type SiteServer } from '../support/browser/site-server.ts';
import { visit } from '../support/browser/visit.ts';

/** What somebody looks for on the site that came with the project, or on the fixture where an outlet has its own. */
const [base, query, country] =
  inject('site') === inject('everything')
    ? (['/repo/', 'low water', 'Slovakia'] as const)
    : (['/', 'Karabakh', 'Armenia'] as const);

/** How long a slow machine with other work may take for anything, in milliseconds. */
const eventually = { timeout: 60_000 };

let browser: Browser;
let server: SiteServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launch(), serveSite(inject('site'), base)]);
});

afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
});

/** What a reader does with what stands on a page. */
interface Hand {
  readonly write: (field: Locator, text: string) => Promise<void>;
  readonly choose: (list: Locator, option: string) => Promise<void>;
  /** Links, buttons, and what opens. */
  readonly press: (thing: Locator) => Promise<void>;
  /** Takes the whole text of a field to the clipboard. */
  readonly copy: (field: Locator) => Promise<void>;
}

/** A finger or a mouse. */
function pointer(page: Page): Hand {
  return {
    write: (field, text) => field.fill(text),
    choose: async (list, option) => {
      await list.selectOption(option);
    },
    press: (thing) => thing.click(),
    copy: async (field) => {
      await field.click({ clickCount: 3 });
      await field.press('ControlOrMeta+A');
      await page.keyboard.press('ControlOrMeta+C');
    },
  };
}

/** Tab, letters, Enter: each stop on the way must be seen. */
function keyboard(page: Page): Hand {
  const reach = async (thing: Locator): Promise<void> => {
    for (let stops = 0; stops < 300; stops += 1) {
      if (await thing.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
      const { text, faults } = await page.evaluate(describeFocus);
      expect(faults, text).toEqual([]);
    }
    throw new Error('Tab does not lead there.');
  };
  return {
    write: async (field, text) => {
      await reach(field);
      await page.keyboard.type(text);
    },
    choose: async (list, option) => {
      await reach(list);
      await page.keyboard.type(option);
    },
    press: async (thing) => {
      await reach(thing);
      await page.keyboard.press('Enter');
    },
    copy: async (field) => {
      await reach(field);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.press('ControlOrMeta+C');
    },
  };
}

describe.each([
  ['a finger', pointer],
  ['the keyboard alone', keyboard],
])('with %s a reader', (_name, handOf) => {
  test('comes home, searches, filters, reads, cites, prints, follows a country and its feed', async () => {
    const { page, troubles } = await visit(browser, server.home, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    onTestFinished(() => page.context().close());
    const hand = handOf(page);
    const main = page.getByRole('main');
    const heading = page.getByRole('heading', { level: 1 });
    const said = page.getByRole('status');

    // Home, and the box in its header.
    await page.goto(server.home);
    const header = page.getByRole('banner');
    await hand.write(header.getByRole('searchbox'), query);
    await hand.press(header.getByRole('button', { name: 'Search' }));
    await expect.poll(() => said.textContent(), eventually).toMatch(/^\d+ articles?: /);
    const all = Number.parseInt((await said.textContent()) ?? '', 10);

    // Fewer, of one country.
    await hand.choose(page.getByRole('combobox', { name: 'Country' }), country);
    const filtered = async (): Promise<number> =>
      page.url().includes('country=')
        ? Number.parseInt((await said.textContent()) ?? '', 10)
        : Infinity;
    await expect.poll(filtered, eventually).toBeLessThan(all);
    const result = page.locator('#articles').getByRole('heading', { level: 3 }).getByRole('link');
    const headline = (await result.first().textContent()) ?? '';
    expect(await page.locator('#articles mark').count()).toBeGreaterThan(0);

    // The article.
    await hand.press(result.first());
    await page.waitForURL(/\/articles\//);
    expect(headline).toContain(await heading.textContent());
    const article = page.url();

    // Cited.
    const cite = main.locator('.cite');
    await hand.press(cite.getByText('BibTeX'));
    await hand.copy(cite.getByRole('textbox', { name: 'BibTeX' }));
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^@article\{/);
    expect(copied).toContain((await heading.textContent()) ?? '?');

    // Printed: browsers have keys of their own for that, and the page has its sheet.
    await page.emulateMedia({ media: 'print' });
    expect(await heading.isVisible()).toBe(true);
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
    await page.emulateMedia({ media: null });

    // The country, followed.
    await page.reload();
    await hand.press(main.getByRole('link', { name: country, exact: true }).first());
    await page.waitForURL(/\/countries\//);
    expect(await heading.textContent()).toBe(country);
    const feedLink = main.locator('a[type="application/rss+xml"]');
    const feedAddress = new URL((await feedLink.getAttribute('href')) ?? '', page.url()).href;
    expect(await page.locator('link[rel="alternate"]').first().getAttribute('href')).toBe(
      new URL(feedAddress).pathname,
    );

    // Its feed: what a program takes is the same that a person sees.
    await hand.press(feedLink);
    await page.waitForURL(feedAddress);
    const answer = await page.request.get(feedAddress);
    const channel = childOf(parseStrict(await answer.text()), 'channel');
    const links = childrenOf(channel, 'item').map((item) => new URL(textIn(item, 'link')).pathname);
    expect(links).toContain(new URL(article).pathname);
    const title = page.locator('channel > title');
    expect(await title.textContent()).toContain(country);
    expect(await title.isVisible()).toBe(true);
    expect(troubles).toEqual([]);
  });
});

test.each(['feed.xml', 'atom.xml'])(
  '%s is as wide as the phone on which it is opened',
  async (file) => {
    const { page, troubles } = await visit(browser, server.home, {
      viewport: { width: 360, height: 740 },
      isMobile: true,
      hasTouch: true,
    });
    onTestFinished(() => page.context().close());
    await page.goto(server.home + file);
    expect(await page.evaluate(() => innerWidth)).toBe(360);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(troubles).toEqual([]);
  },
);
