import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { linksOf, pageAt, readPages } from '../support/built/page.ts';
import { articleMd, openWorkspace, siteYaml } from '../support/built/workspace.ts';

const workspace = openWorkspace();
afterAll(workspace.close);

const fields = {
  title: 'Kyrgyzstan votes',
  countries: '[KG]',
  people: '[ada-fluss]',
  places: '[naryn]',
  organizations: '[board]',
};

test('with autolink, first mentions in the text of an article lead to pages, and nowhere else do', () => {
  workspace.write({
    'content/site.yaml': siteYaml('Linked', 'autolink: true\n'),
    'content/topics/water.md': '---\ntitle: Water\n---\nKyrgyzstan and Ada Fluss.\n',
    'content/people/ada-fluss.md': '---\nname: Ada Fluss\nroles: [{ title: Minister }]\n---\n',
    'content/places/naryn.md': '---\ntitle: Naryn\nkind: city\ncountries: [KG]\n---\n',
    'content/organizations/board.md': '---\nname: River Board\n---\n',
    'content/articles/vote.md': articleMd(
      fields,
      'In Kyrgyzstan, Ada Fluss of the River Board went to Naryn.\n\n## Kyrgyzstan\n\nKyrgyzstan counts.',
    ),
    'content/articles/other.md': articleMd({ title: 'Chad' }, 'Chad and Fiji.'),
  });
  const { status, stdout, stderr } = workspace.build({ GITHUB_ACTIONS: 'true' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  // Of the other article; a build tells how many there are and no more.
  expect(stdout).toMatch(/^2 warnings on mentions: npm run check tells them\.\n\d+ pages in /);
  const pages = readPages(join(workspace.root, 'dist'));
  expect(linksOf(pageAt(pages, '/articles/vote/'), '.body a')).toEqual([
    { href: '/countries/kyrgyzstan/', text: 'Kyrgyzstan' },
    { href: '/people/ada-fluss/', text: 'Ada Fluss' },
    { href: '/organizations/board/', text: 'River Board' },
    { href: '/places/naryn/', text: 'Naryn' },
  ]);
  for (const path of [
    'countries/kyrgyzstan',
    'people/ada-fluss',
    'organizations/board',
    'places/naryn',
  ])
    expect(pages.has(`/${path}/`), path).toBe(true);
  expect(pageAt(pages, '/topics/water/').html).toContain('<p>Kyrgyzstan and Ada Fluss.</p>');
});
