import { describe, expect, test } from 'vitest';
import { bodyOf } from '../../src/views/text/body.ts';
import { openSiteIn } from '../support/checks/check-folder.ts';
import { openBaseFolder } from '../support/working-folder.ts';

const site = 'name: B\nurl: https://b.example/base\ndescription: D\npublisher: { name: B }\n';
const files = {
  'site.yaml': `${site}autolink: true\n`,
  'organizations/board.md': '---\nname: Board & Sons\naliases: [The Board]\n---\n',
  'places/crimea.md': '---\ntitle: Crimea\nkind: disputed\ncountries: [UA]\nmatches: [Krym]\n---\n',
};
const fields =
  'countries: [KG, RU]\npeople: [ada-fluss]\nplaces: [quay, crimea]\norganizations: [board]\n';

/** The HTML of an article's text with the places of its other parts; links lead below `/base`. */
async function htmlOf(
  text: string,
  more: Readonly<Record<string, string>> = {},
  front = fields,
): Promise<string> {
  const folder = openBaseFolder();
  try {
    const head = '---\ntitle: T\nsummary: S\ndate: 2020-10-22\ntopics: [rivers]\n';
    const all = { ...files, 'articles/x.md': `${head}${front}---\n${text}\n`, ...more };
    folder.writeContent(all);
    const { site } = await openSiteIn(folder);
    const entry = site.articleBySlug.get('x')?.entry;
    if (!entry) throw new Error('The article has a fault.');
    return bodyOf(entry, site)
      .parts()
      .map((part) => (part.kind === 'html' ? part.html : `[${part.kind}]`))
      .join('');
  } finally {
    folder.close();
  }
}

const link = (path: string, text: string): string => `<a href="/base/${path}/">${text}</a>`;
const kyrgyzstan = link('countries/kyrgyzstan', 'Kyrgyzstan');

describe('with autolink, the first mention of what is declared', () => {
  test('leads to its page, once', async () => {
    expect(
      await htmlOf(
        'Ada Fluss saw Kyrgyzstan and the Quay; Krym, said Ada Fluss, is not Kyrgyzstan.',
      ),
    ).toBe(
      `<p>${link('people/ada-fluss', 'Ada Fluss')} saw ${kyrgyzstan} and ${link('places/quay', 'the Quay')}; ${link('places/crimea', 'Krym')}, said Ada Fluss, is not Kyrgyzstan.</p>`,
    );
  });

  test('may be by name, alias or people, and not by capital or seat of government', async () => {
    expect(await htmlOf('The Kremlin, Bishkek and the Kyrgyz.')).toBe(
      `<p>The Kremlin, Bishkek and the ${link('countries/kyrgyzstan', 'Kyrgyz')}.</p>`,
    );
  });

  test('stays as it is in a link, a heading, a statement, the title of a box and code', async () => {
    const text = [
      '## Kyrgyzstan',
      '[Kyrgyzstan](https://example.org/) and `Kyrgyzstan`',
      ':::statement{by="ada-fluss" kind="paraphrase"}\nKyrgyzstan *waits*.\n:::',
      ':::box{title="Kyrgyzstan"}\nHere.\n:::',
      '```\nKyrgyzstan\n```',
      '- **Kyrgyzstan**\n- Kyrgyzstan',
    ].join('\n\n');
    const html = await htmlOf(text);
    expect(html.split(kyrgyzstan)).toHaveLength(2);
    expect(html).toContain(`<li><strong>${kyrgyzstan}</strong></li>`);
  });

  test('is let alone where the text links to the page itself', async () => {
    const text =
      'Kyrgyzstan and Ada Fluss: [more](/countries/kyrgyzstan/#x), [her](../people/ada-fluss.md).';
    expect(await htmlOf(text)).toBe(
      '<p>Kyrgyzstan and Ada Fluss: <a href="/base/countries/kyrgyzstan/#x">more</a>, <a href="/base/people/ada-fluss/">her</a>.</p>',
    );
  });

  test('keeps every entity whole, in the name and around it', async () => {
    expect(await htmlOf('2 < 3 & Board & Sons > Kyrgyzstan "x"')).toBe(
      `<p>2 &#x3C; 3 &#x26; ${link('organizations/board', 'Board &#x26; Sons')} > ${kyrgyzstan} “x”</p>`,
    );
  });

  test('is not one that a tag divides', async () => {
    expect(await htmlOf('Kyrgyz*stan* and Ada *Fluss*, Ada Fluss')).toBe(
      `<p>Kyrgyz<em>stan</em> and Ada <em>Fluss</em>, ${link('people/ada-fluss', 'Ada Fluss')}</p>`,
    );
  });

  test('is found behind pictures, attributions and cards', async () => {
    const text =
      '::embed{url="https://example.org/Kyrgyzstan" title="Kyrgyzstan"}\n\n:::statement{by="ada-fluss" kind="paraphrase"}\nX.\n:::\n\nKyrgyzstan.';
    const html = await htmlOf(text);
    expect(html).toContain('[embed]');
    expect(html).toContain('[attribution]');
    expect(html).toMatch(new RegExp(`<p>${kyrgyzstan}\\.</p>$`));
    expect(html.split(kyrgyzstan)).toHaveLength(2);
  });

  test('means what the article as a whole makes of it', async () => {
    const georgia = 'countries: [GE]\n';
    const text = 'Georgia votes. Atlanta and Savannah count, says the governor of Georgia.';
    expect(await htmlOf(text, {}, georgia)).not.toContain('<a');
    expect(await htmlOf('Georgia votes, and Tbilisi counts.', {}, georgia)).toContain(
      link('countries/georgia', 'Georgia'),
    );
  });
});

describe('nothing is linked', () => {
  test('that is not declared', async () => {
    expect(await htmlOf('Kyrgyzstan and Ada Fluss.', {}, 'mentions: [KG]\n')).toBe(
      '<p>Kyrgyzstan and Ada Fluss.</p>',
    );
  });

  test.each([
    ['without the setting', site],
    ['where it is switched off', `${site}autolink: false\n`],
  ])('%s', async (_where, yaml) => {
    expect(await htmlOf('Kyrgyzstan.', { 'site.yaml': yaml })).toBe('<p>Kyrgyzstan.</p>');
  });

  test('in a text whose language nobody here speaks', async () => {
    expect(await htmlOf('Kyrgyzstan.', {}, `${fields}lang: de\n`)).toBe('<p>Kyrgyzstan.</p>');
  });
});
