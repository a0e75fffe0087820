import { renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { articleMd, openWorkspace, siteYaml, type Workspace } from '../support/built/workspace.ts';
import { patience, startDev, type DevProcess } from '../support/browser/dev-process.ts';
import { launch } from '../support/browser/launch.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
});

interface Desk {
  readonly workspace: Workspace;
  readonly dev: DevProcess;
  readonly page: Page;
  readonly open: (path: string) => Promise<void>;
}

const sound = {
  'content/site.yaml': siteYaml('Gauge'),
  'content/topics/water.md': '---\ntitle: Water\n---\n',
  'content/articles/low.md': articleMd({ title: 'Low water' }, 'The river is low.'),
};
const misspelt = sound['content/articles/low.md'].replace('title:', 'titel:');

/** A workspace with a dev server and an open browser; the test ends when nothing of them is left. */
async function openDesk(files: Readonly<Record<string, string | Buffer>>): Promise<Desk> {
  const workspace = openWorkspace();
  onTestFinished(workspace.close);
  workspace.write(files);
  const dev = await startDev(workspace.root, { CONTENT_DIR: join(workspace.root, 'content') });
  onTestFinished(async () => {
    const alive = dev.runs();
    const home = dev.home();
    const ending = await dev.stop();
    expect(alive, dev.output()).toBe(true);
    expect(ending).toBe('code 143');
    expect(dev.output()).not.toMatch(/unhandled|rejection|TypeError|ReferenceError/i);
    await expect(fetch(home)).rejects.toThrow('fetch failed');
  });
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  // A page that is loaded anew while it is asked for is asked for again.
  const open = async (path: string): Promise<void> => {
    const arrived = async (): Promise<boolean> => {
      await page.goto(dev.home() + path).catch(() => null);
      return page.url() === dev.home() + path;
    };
    await eventually(arrived).toBe(true);
  };
  return { workspace, dev, page, open };
}

/** The faults that lie over a page, as text; nothing where none do. */
async function overlay(page: Page): Promise<string> {
  return page
    .evaluate(
      () =>
        document
          .querySelector('vite-error-overlay')
          ?.shadowRoot?.querySelector<HTMLElement>('#message-content')?.innerText ?? '',
    )
    .catch(() => 'The page is loading.');
}

async function headline(page: Page): Promise<string> {
  return page
    .evaluate(() => document.querySelector('h1')?.innerText ?? '')
    .catch(() => 'The page is loading.');
}

/** Asks again and again, for as long as a slow machine may need. */
function eventually<Value>(ask: () => Promise<Value> | Value): ReturnType<typeof expect.poll> {
  return expect.poll(ask, { timeout: patience, interval: 50 });
}

describe('the dev server', () => {
  test('starts on a faulty folder, shows every fault, and recovers when the file is mended', async () => {
    const { workspace, page, open, dev } = await openDesk({
      ...sound,
      'content/articles/low.md': misspelt,
      'content/articles/high.md': articleMd(
        { title: 'High water', topics: '[wather]' },
        '<script>alert(1)</script> The river is high.',
      ),
    });
    await open('articles/low/');
    const showsAll = async (): Promise<void> => {
      for (const fault of [
        'error[FM_UNKNOWN_KEY]: unknown field "titel"\n  --> content/articles/low.md:5:1\n',
        'error[REF_UNKNOWN]: there is no topic "wather"\n  --> content/articles/high.md:4:10\n',
        '7 | <script>alert(1)</script> The river is high.',
      ]) {
        await eventually(() => overlay(page)).toContain(fault);
      }
    };
    await showsAll();
    await page.reload();
    await showsAll();

    await open('topics/water/');
    await showsAll();
    await eventually(async () => {
      await page.keyboard.press('Escape');
      return overlay(page);
    }).toBe('');
    await eventually(() => headline(page)).toBe('Water');

    await open('articles/low/');
    workspace.write({ 'content/articles/low.md': sound['content/articles/low.md'] });
    await eventually(() => headline(page)).toBe('Low water');
    await eventually(() => overlay(page)).toMatch(/^(?!.*low\.md).*wather/s);
    workspace.remove('content/articles/high.md');
    await eventually(() => overlay(page)).toBe('');
    expect(await page.getByText('The river is low.').isVisible()).toBe(true);

    workspace.write({ 'content/articles/low.md': misspelt });
    await eventually(() => overlay(page)).toContain('titel');
    workspace.write({ 'content/articles/low.md': sound['content/articles/low.md'] });
    await eventually(() => overlay(page)).toBe('');
    await eventually(() => headline(page)).toBe('Low water');
    expect(dev.output()).toContain('error[FM_UNKNOWN_KEY]');
  });

  test('follows the folder: drafts, new files, other names, deletions', async () => {
    const { workspace, page, open } = await openDesk(sound);
    await open('');
    await eventually(() => page.getByRole('link', { name: 'Low water' }).count()).toBe(1);

    const draft = articleMd({ title: 'A draft on eels', draft: 'true' }, 'Eels.');
    workspace.write({ 'content/articles/eels.md': draft });
    const link = page.getByRole('link', { name: 'A draft on eels' });
    await eventually(() => link.count()).toBe(1);
    await open('articles/eels/');
    await eventually(() => headline(page)).toBe('A draft on eels');
    await eventually(() =>
      page.getByRole('article').getByText('Draft', { exact: true }).count(),
    ).toBe(1);

    const articles = join(workspace.root, 'content/articles');
    renameSync(join(articles, 'eels.md'), join(articles, 'lampreys.md'));
    await eventually(() => headline(page)).toBe('This page does not exist');
    await open('articles/lampreys/');
    await eventually(() => headline(page)).toBe('A draft on eels');

    workspace.remove('content/articles/lampreys.md');
    await eventually(() => headline(page)).toBe('This page does not exist');
    await open('');
    await eventually(() => page.getByRole('link', { name: 'Low water' }).count()).toBe(1);
    expect(await link.count()).toBe(0);
  });

  test('bears how editors save: by rename, many times at once, and half a file', async () => {
    const { workspace, page, open, dev } = await openDesk(sound);
    const path = join(workspace.root, 'content/articles/low.md');
    const titled = (title: string): string => articleMd({ title }, 'The river is low.');
    await open('articles/low/');
    await eventually(() => headline(page)).toBe('Low water');

    for (const count of [1, 2, 3]) {
      writeFileSync(`${path}.new`, titled(`Saved by rename ${count}`));
      renameSync(`${path}.new`, path);
      await eventually(() => headline(page)).toBe(`Saved by rename ${count}`);
    }
    for (let count = 0; count <= 40; count += 1) {
      writeFileSync(path, count % 2 === 0 ? titled(`Saved ${count} times`) : '---\ntitle: Ha');
    }
    await eventually(() => headline(page)).toBe('Saved 40 times');
    await eventually(() => overlay(page)).toBe('');

    // Each change is made while a page is asked for, so that files go while the server reads.
    for (let count = 0; count < 6; count += 1) {
      const answer = fetch(`${dev.home()}articles/`).then((response) => response.text());
      workspace.write({ [`content/articles/many-${count}/index.md`]: titled(`Number ${count}`) });
      if (count > 0) workspace.remove(`content/articles/many-${count - 1}`);
      await answer;
    }
    await open('articles/');
    await eventually(() => page.getByRole('link', { name: /^Number/ }).allTextContents()).toEqual([
      'Number 5',
    ]);
    await eventually(() => overlay(page)).toBe('');
  });

  test('shows what was saved between the request of a page and its connection', async () => {
    const { workspace, dev, page } = await openDesk(sound);
    // Vite keeps a reload for the next connection only where no other page is connected.
    const other = await browser.newPage();
    onTestFinished(() => other.close());
    await other.goto(`${dev.home()}articles/low/`);
    await eventually(() => headline(other)).toBe('Low water');
    const connected = Promise.withResolvers<undefined>();
    await page.routeWebSocket(/./, async (socket) => {
      await connected.promise;
      socket.connectToServer();
    });
    await page.goto(`${dev.home()}articles/low/`);
    expect(await headline(page)).toBe('Low water');

    workspace.write({ 'content/articles/low.md': articleMd({ title: 'No water' }, 'Dry.') });
    await eventually(() => headline(other)).toBe('No water');
    expect(await headline(page)).toBe('Low water');
    connected.resolve(undefined);
    await eventually(() => headline(page)).toBe('No water');
  });

  test('starts without a sound site.yaml, and starts anew where the address changes', async () => {
    const { workspace, page, open, dev } = await openDesk({
      ...sound,
      'content/site.yaml': 'name: [',
    });
    await open('');
    await eventually(() => overlay(page)).toContain('content/site.yaml:1:');

    workspace.write({ 'content/site.yaml': siteYaml('Gauge') });
    await eventually(() => overlay(page)).toBe('');
    await eventually(() => page.getByRole('banner').innerText()).toContain('Gauge');

    const port = new URL(dev.home()).port;
    const siteBelow = siteYaml('Gauge').replace('.example', '.example/below');
    workspace.write({ 'content/site.yaml': siteBelow });
    await eventually(() => dev.home()).toBe(`http://localhost:${port}/below/`);
    await open('articles/low/');
    await eventually(() => headline(page)).toBe('Low water');
    expect(await page.getByRole('banner').getByRole('link').first().getAttribute('href')).toBe(
      '/below/',
    );

    // Half of a site.yaml moves nothing: the page stays where it is.
    workspace.write({ 'content/site.yaml': 'name: [' });
    await eventually(() => overlay(page)).toContain('content/site.yaml:1:');
    await eventually(() => headline(page)).toBe('Low water');
    workspace.write({ 'content/site.yaml': siteBelow });
    await eventually(() => overlay(page)).toBe('');
    expect(page.url()).toBe(`http://localhost:${port}/below/articles/low/`);
  });

  test('shows a picture that another one of the same size and time has replaced', async () => {
    const flat = (background: string): Promise<Buffer> =>
      sharp({ create: { width: 40, height: 30, channels: 3, background } })
        .png({ compressionLevel: 0 })
        .toBuffer();
    const [red, green] = await Promise.all([flat('#f00'), flat('#0f0')]);
    expect(red.length).toBe(green.length);
    const { workspace, page, open } = await openDesk({
      ...sound,
      'content/articles/low.md': articleMd(
        { title: 'Low water', cover: '{ src: p.png, alt: A gauge, credit: The River }' },
        'The river is low.',
      ),
      'content/articles/p.png': red,
    });
    const file = join(workspace.root, 'content/articles/p.png');
    const { atime, mtime } = statSync(file);
    await open('articles/low/');
    const colour = (): Promise<string> =>
      page
        .evaluate(async () => {
          const picture = document.querySelector('article img');
          if (!(picture instanceof HTMLImageElement)) return 'There is no picture.';
          await picture.decode();
          const canvas = document.createElement('canvas');
          const pen = canvas.getContext('2d');
          pen?.drawImage(picture, 0, 0);
          const [r = 0, g = 0] = pen?.getImageData(1, 1, 1, 1).data ?? [];
          return r > g ? 'red' : 'green';
        })
        .catch(() => 'The page is loading.');
    await eventually(colour).toBe('red');
    workspace.write({ 'content/articles/p.png': green });
    utimesSync(file, atime, mtime);
    await eventually(colour).toBe('green');
  });
});
