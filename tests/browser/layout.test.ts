import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { arrive } from '../support/browser/inspect-page.ts';
import { launch } from '../support/browser/launch.ts';
import { serveSite, type SiteServer } from '../support/browser/site-server.ts';
import { visit } from '../support/browser/visit.ts';

let browser: Browser;
let server: SiteServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launch(), serveSite(inject('everything'), '/repo/')]);
});

afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
});

async function open(path: string, width: number): Promise<Page> {
  const { page } = await visit(browser, server.home, { viewport: { width, height: 900 } });
  onTestFinished(() => page.context().close());
  await page.goto(server.home + path);
  await page.evaluate(arrive);
  return page;
}

/** How far the first lines of the cells of each row stand apart, in pixels. */
function firstLinesApart([row, cells]: readonly [string, string]): readonly number[] {
  const baseline = (element: Element): number => {
    const mark = document.createElement('span');
    mark.style.display = 'inline-block';
    element.prepend(mark);
    const { bottom } = mark.getBoundingClientRect();
    mark.remove();
    return bottom;
  };
  return [...document.querySelectorAll(row)].map((one) => {
    const lines = [...one.querySelectorAll(cells)].map(baseline);
    return Math.max(...lines) - Math.min(...lines);
  });
}

describe.each([[1280], [1600]])('at %i pixels', (width) => {
  test.each([
    [
      'timeline/2020/',
      '.events > li',
      ':scope > .when, .what > p:first-child, .told li:first-child',
    ],
    ['articles/all-fields/', '.chronology > li', ':scope > p, :scope > div > p:first-child'],
    ['statements/2020/', '.said', ':scope > figcaption > b, :scope > .words > p:first-child'],
  ])('the cells of a row of /%s stand on one line', async (path, row, cells) => {
    const page = await open(path, width);
    const apart = await page.evaluate(firstLinesApart, [row, cells] as const);
    expect(apart.length).toBeGreaterThan(0);
    expect(Math.max(...apart)).toBeLessThan(1);
  });

  test('the source of a statement stands close under its words, however tall its side is', async () => {
    const page = await open('statements/2020/', width);
    const gaps = await page.evaluate(() => {
      const all = [...document.querySelectorAll('.said')];
      for (const venue of document.querySelectorAll('.said > figcaption')) {
        for (let line = 0; line < 8; line += 1) venue.append(document.createElement('br'), 'Venue');
      }
      return all.map((said) => {
        const words = said.querySelector(':scope > .words > :last-child')?.getBoundingClientRect();
        const source = said.querySelector(':scope > .meta')?.getBoundingClientRect();
        return (source?.top ?? Infinity) - (words?.bottom ?? 0);
      });
    });
    expect(gaps.length).toBeGreaterThan(0);
    expect(Math.max(...gaps)).toBeLessThan(12);
  });

  test.each([
    'timeline/2020/',
    'statements/2020/',
    'countries/slovakia/timeline/',
    'archive/2020/',
  ])('a month of /%s is not broken in itself', async (path) => {
    const page = await open(path, width);
    const broken = await page.evaluate(() => {
      const headings = [...document.querySelectorAll('.group > h2')];
      // The longest month of the year, whatever the fixture has.
      for (const heading of headings) {
        const text = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT).nextNode();
        if (text) text.textContent = (text.textContent ?? '').replace(/\p{L}+/u, 'September');
      }
      return headings.flatMap((heading) => {
        const text = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT).nextNode();
        return [...(text?.textContent ?? '').matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
          const range = document.createRange();
          if (text === null) return [];
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          return range.getClientRects().length > 1 ? [word] : [];
        });
      });
    });
    expect(broken).toEqual([]);
  });
});

test.each([[768], [900], [1024], [1152], [1280], [1600]])(
  'at %i pixels no storyline stands alone in a row of several',
  async (width) => {
    const page = await open('', width);
    const rows = await page.evaluate(() => {
      const ranked = document.querySelector('.section > .ranked');
      const first = ranked?.firstElementChild;
      if (!ranked || !first) return [];
      ranked.replaceChildren(...Array.from({ length: 4 }, () => first.cloneNode(true)));
      const tops = [...ranked.children].map((one) => Math.round(one.getBoundingClientRect().top));
      return [...Map.groupBy(tops, (top) => top).values()].map(({ length }) => length);
    });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows).not.toContain(1);
  },
);

describe('what is wider than its place scrolls in it', () => {
  test('a table has a shadow at the edge behind which there is more, a name and the focus', async () => {
    const page = await open('articles/all-fields/', 360);
    const table = await page.evaluate(() => {
      const box = document.querySelector<HTMLElement>('.body .table');
      const row = box?.querySelector('tr');
      if (!box || !row) return null;
      for (let column = 0; column < 20; column += 1) row.append(document.createElement('td'));
      for (const cell of row.querySelectorAll('td')) cell.textContent = '12,345';
      const { backgroundAttachment, backgroundImage } = getComputedStyle(box);
      return {
        scrolls: box.scrollWidth > box.clientWidth,
        shadows: backgroundImage.match(/linear-gradient/g)?.length,
        backgroundAttachment,
        name: box.ariaLabel,
        tabIndex: box.tabIndex,
        page: document.documentElement.scrollWidth,
      };
    });
    expect(table).toEqual({
      scrolls: true,
      // Two covers scroll away with the content, from over two shadows that stay.
      shadows: 4,
      backgroundAttachment: 'local, local, scroll, scroll',
      name: 'Table, can be scrolled sideways',
      tabIndex: 0,
      page: 360,
    });
  });

  test('a drawing fades out at the edge behind which there is more', async () => {
    const page = await open('relations/', 360);
    const fades = async (): Promise<readonly string[]> =>
      page.evaluate(() => {
        const box = document.querySelector<HTMLElement>('.scroll');
        const style = box && getComputedStyle(box);
        return ['--fade-start', '--fade-end'].map((name) => style?.getPropertyValue(name) ?? '');
      });
    const scrollTo = (left: number): Promise<void> =>
      page.evaluate((to) => {
        document.querySelector('.scroll')?.scrollTo(to, 0);
      }, left);
    await expect.poll(fades).toEqual(['0px', '0px']);
    await page.evaluate(() => {
      document.querySelector('.scroll svg')?.setAttribute('width', '900');
    });
    await expect.poll(fades).toEqual(['0px', '48px']);
    await scrollTo(200);
    await expect.poll(fades).toEqual(['48px', '48px']);
    await scrollTo(10_000);
    await expect.poll(fades).toEqual(['48px', '0px']);
  });
});

test.each([[320], [360], [1280]])(
  'at %i pixels the number of an item is not cut off',
  async (width) => {
    const page = await open('articles/all-fields/', width);
    const room = await page.evaluate(() => {
      const body = document.querySelector('.body');
      const list = document.createElement('ol');
      const item = document.createElement('li');
      const number = document.createElement('span');
      item.value = 1914;
      number.textContent = '1914. ';
      number.style.position = 'absolute';
      item.append('War begins.', number);
      list.append(item);
      body?.append(list);
      const left = body?.getBoundingClientRect().left ?? 0;
      return item.getBoundingClientRect().left - left - number.getBoundingClientRect().width;
    });
    expect(room).toBeGreaterThanOrEqual(0);
  },
);

test('the ways to the neighbouring years say which is earlier', async () => {
  const page = await open('timeline/2020/', 1280);
  expect(await page.getByRole('link', { name: 'Earlier: 2019' }).getAttribute('rel')).toBe('prev');
  await page.getByRole('link', { name: 'Earlier: 2019' }).click();
  await page.getByRole('link', { name: 'Later: 2020' }).waitFor();
});

test('on a page from the right, code, addresses and the citation run in their own direction', async () => {
  const page = await open('articles/all-fields/', 360);
  const fields = await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
    const code = document.createElement('code');
    code.textContent = '--max 3';
    document.querySelector('.body p')?.append(code);
    const { direction, unicodeBidi } = getComputedStyle(code);
    return {
      code: [direction, unicodeBidi],
      citation: [...document.querySelectorAll('.cite textarea')].map((field) => {
        const style = getComputedStyle(field);
        return `${style.direction} ${style.textAlign}`;
      }),
    };
  });
  expect(fields.code).toEqual(['ltr', 'isolate']);
  expect(new Set(fields.citation)).toEqual(new Set(['ltr start']));
});

describe('the masthead of a phone', () => {
  test.each([360, 390])(
    'of %i pixels has a wide logo and the search side by side',
    async (width) => {
      const page = await open('topics/', width);
      const [logo, search] = await Promise.all(
        ['.nameplate img', '.find'].map((one) => page.locator(one).boundingBox()),
      );
      expect(logo?.width).toBeGreaterThan(120);
      expect((logo?.width ?? 0) / (logo?.height ?? 1)).toBeCloseTo(4, 1);
      expect(search?.y).toBeLessThan((logo?.y ?? 0) + (logo?.height ?? 0));
    },
  );
});
