import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
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

test('a reader goes through the site by its links, under a base path and without script', async () => {
  const { page, troubles } = await visit(browser, server.home, { javaScriptEnabled: false });
  const main = page.getByRole('main');
  const foot = page.getByRole('contentinfo');
  const heading = page.getByRole('heading', { level: 1 });
  /** Clicks and arrives: at the address below the home page, under the headline. */
  const follow = async (
    link: ReturnType<typeof page.getByRole>,
    path: string,
    headline: string,
  ): Promise<void> => {
    await link.click();
    expect(page.url()).toBe(server.home + path);
    expect(await heading.textContent()).toBe(headline);
  };

  await page.goto(server.home);
  await follow(main.getByRole('link', { name: 'Water', exact: true }), 'topics/water/', 'Water');
  await follow(main.getByRole('link', { name: 'Older' }), 'topics/water/2/', 'Water');
  await follow(page.getByRole('link', { name: '4', exact: true }), 'topics/water/4/', 'Water');
  await follow(
    main.getByRole('link', { name: 'Low water, explained' }),
    'articles/low-water-explained/',
    'Low water, explained',
  );
  await follow(
    main.getByRole('link', { name: 'Slovakia' }).first(),
    'countries/slovakia/',
    'Slovakia',
  );
  await follow(
    main.getByRole('link', { name: 'Low water, explained' }).first(),
    'articles/low-water-explained/',
    'Low water, explained',
  );
  await follow(
    main.getByRole('link', { name: 'The long drought' }),
    'storylines/the-long-drought/',
    'The long drought',
  );
  await follow(
    main.getByRole('link', { name: 'Low water, explained' }),
    'articles/low-water-explained/',
    'Low water, explained',
  );
  const storyline = main.getByRole('navigation', { name: 'Part of: The long drought' });
  await follow(
    storyline.getByRole('link', { name: 'The ferry should be free' }),
    'articles/ferry-opinion/',
    'The ferry should be free',
  );
  expect(await storyline.getByText('Part 2 of 4').isVisible()).toBe(true);

  await follow(foot.getByRole('link', { name: 'Archive' }), 'archive/', 'Archive');
  await follow(
    main.getByRole('heading', { name: '2020' }).getByRole('link'),
    'archive/2020/',
    '2020',
  );
  await follow(
    main.getByRole('link', { name: 'October 2020' }),
    'archive/2020/10/',
    'October\u00a02020',
  );
  await follow(
    foot.getByRole('link', { name: 'Corrections', exact: true }),
    'corrections/',
    'Corrections',
  );
  await follow(foot.getByRole('link', { name: 'About us' }), 'about/about/', 'About us');
  await follow(foot.getByRole('link', { name: 'Feeds' }), 'feeds/', 'Feeds');
  await follow(foot.getByRole('link', { name: 'Open data' }), 'data/', 'Open data');
  expect(troubles).toEqual([]);

  // An address of former times leads on.
  await page.goto(`${server.home}2020/10/lock/`);
  await page.waitForURL(`${server.home}articles/all-fields/`);
  expect(await heading.textContent()).toContain('metres of water');

  await page.goto(`${server.home}articles/never-written/`);
  const nowhere = [
    `404: ${server.home}articles/never-written/`,
    'console: Failed to load resource: the server responded with a status of 404 (Not Found)',
  ];
  expect(troubles).toEqual(nowhere);
  expect(await heading.textContent()).toBe('This page does not exist');
  await follow(main.getByRole('link', { name: 'All articles' }), 'articles/', 'All articles');
  await page.getByRole('banner').getByRole('link').first().click();
  expect(page.url()).toBe(server.home);
  expect(troubles).toEqual(nowhere);
  await page.context().close();
});
