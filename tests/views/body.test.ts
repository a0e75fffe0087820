import { expect, test } from 'vitest';
import { bodyOf } from '../../src/views/text/body.ts';
import { openSiteIn } from '../support/checks/check-folder.ts';
import { openBaseFolder } from '../support/working-folder.ts';

const head = '---\ntitle: T\nsummary: S\ndate: 2020-10-22\ntopics: [rivers]\n---\n';

test('a heading of another article is reached by its file and by its address', async () => {
  const folder = openBaseFolder();
  try {
    folder.writeContent({ 'articles/other.md': `${head}## What it cost\n\nMuch.\n` });
    folder.writeContent({
      'articles/x.md': `${head}[a](other.md#what-it-cost) [b](/articles/other/#what-it-cost) [c](/articles/other/)\n`,
    });
    const { site } = await openSiteIn(folder);
    const entry = site.articleBySlug.get('x')?.entry;
    const [part] = entry ? bodyOf(entry, site).parts() : [];
    const addresses = part?.kind === 'html' ? part.html.match(/(?<=href=").*?(?=")/g) : null;
    expect(addresses?.map((address) => address.replace(/^.*(?=\/articles)/, ''))).toEqual([
      '/articles/other/#s-what-it-cost',
      '/articles/other/#s-what-it-cost',
      '/articles/other/',
    ]);
  } finally {
    folder.close();
  }
});
