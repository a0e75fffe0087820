import { describe, expect, test } from 'vitest';
import { faultsOf, linesOf, openSiteIn } from '../support/checks/check-folder.ts';
import { openBaseFolder } from '../support/working-folder.ts';

const head = '---\ntitle: T\nsummary: S\ndate: 2020-10-22\ntopics: [rivers]\n';

/** The mention warnings of an article, without its file and without their fixes. */
async function warningsOf(
  fields: string,
  text: string,
  files: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const lines = await faultsOf({
    ...files,
    'articles/x.md': `${head}${fields === '' ? '' : `${fields}\n`}---\n${text}\n`,
  });
  return lines.map((line) => line.replace(' articles/x.md', '').replace(/ — .*/, ''));
}

const karabakh =
  '---\ntitle: Nagorno-Karabakh\nkind: disputed\ncountries: [AZ, AM]\naliases: [Artsakh]\nmatches: [Naka]\n---\n';
const shusha = '---\ntitle: Shusha\nkind: city\ncountries: [AZ]\nparent: nagorno-karabakh\n---\n';
const places = { 'places/nagorno-karabakh.md': karabakh, 'places/shusha.md': shusha };

describe('a country that the text names', () => {
  test('is asked for once, at its first mention, by name, alias or people', async () => {
    expect(
      await warningsOf('', 'The Kyrgyz vote.\n\nIn **Kyrgyzstan** they vote; so does the USA.'),
    ).toEqual([
      'MENTION_UNDECLARED:7:5-7:11 the text names Kyrgyzstan, which is not in "countries"',
      'MENTION_UNDECLARED:9:42-9:45 the text names United States, which is not in "countries"',
    ]);
  });

  test.each([
    ['declared', 'countries: [KG]'],
    ['accepted as a passing mention', 'mentions: [Kyrgyzstan]'],
    ['printed in the dateline', 'dateline: { place: Osh, country: KG }'],
  ])('is not asked for where it is %s', async (_how, fields) => {
    expect(await warningsOf(fields, 'Kyrgyzstan votes.')).toEqual([]);
  });

  test.each([
    ['its capital', 'Bishkek waits.'],
    ['its seat of government', 'The Kremlin waits.'],
    ['a former state', 'The Soviet Union and Yugoslavia are gone.'],
    ['code and links', 'See [it](https://www.china.org.cn/russia) and `Russia`.'],
    ['another thing of its name', 'New Mexico, the Indian Ocean and Michael Jordan.'],
  ])('is not asked for by %s alone', async (_what, text) => {
    expect(await warningsOf('', text)).toEqual([]);
  });

  test('is known by the name that the outlet gives it', async () => {
    const files = { 'countries/kyrgyzstan.md': '---\nname: Kirghizia\naliases: [Qırğız]\n---\n' };
    expect(await warningsOf('', 'The Qırğız vote.', files)).toEqual([
      'MENTION_UNDECLARED:7:5-7:11 the text names Kirghizia, which is not in "countries"',
    ]);
  });

  test('is asked for in a draft, and not in a notice of withdrawal', async () => {
    expect(await warningsOf('draft: true', 'Kyrgyzstan votes.')).toHaveLength(1);
    const withdrawn = 'withdrawn: { date: 2020-10-23, note: N, reason: error }';
    expect(await warningsOf(withdrawn, 'Kyrgyzstan votes.')).toEqual([]);
  });

  test('is not asked for in a language that the gazetteer does not speak', async () => {
    expect(await warningsOf('lang: de\ncountries: [AT]', 'Togo und Ada Fluss.')).toEqual([]);
    expect(await warningsOf('lang: en-GB', 'Togo.')).toHaveLength(1);
  });

  test('is asked for in the texts of statements, notes and tables', async () => {
    const text =
      ':::statement{by="ada-fluss" kind="paraphrase"}\nOf Chad.\n:::\n\n| a |\n| --- |\n| Fiji |\n\nA note.[^1]\n\n[^1]: On Oman.';
    expect(await warningsOf('people: [ada-fluss]', text)).toEqual([
      'MENTION_UNDECLARED:9:4-9:8 the text names Chad, which is not in "countries"',
      'MENTION_UNDECLARED:14:3-14:7 the text names Fiji, which is not in "countries"',
      'MENTION_UNDECLARED:18:10-18:14 the text names Oman, which is not in "countries"',
    ]);
  });
});

test('a site in another language is held against its own people, places and organizations', async () => {
  const site =
    'name: B\nurl: https://b.example\ndescription: D\nlanguage: de\npublisher: { name: B }\n';
  expect(await warningsOf('', 'Ada Fluss in Togo.', { 'site.yaml': site })).toEqual([
    'MENTION_UNDECLARED:7:1-7:10 the text names Ada Fluss, who is not in "people"',
  ]);
});

describe('a disputed place', () => {
  test('asks for itself, by any of its spellings, and for none of its states', async () => {
    expect(await warningsOf('', 'The war over Naka.', places)).toEqual([
      'MENTION_UNDECLARED:7:14-7:18 the text names Nagorno-Karabakh, which is not in "places"',
    ]);
    expect(await warningsOf('places: [nagorno-karabakh]', 'In Artsakh.', places)).toEqual([]);
  });

  test('proves a declared state, and is proved by a place in it', async () => {
    const fields = 'countries: [AM, AZ]\nplaces: [nagorno-karabakh, shusha]';
    expect(await warningsOf(fields, 'Shusha fell.', places)).toEqual([]);
  });
});

describe('a declared value', () => {
  test('is proved by capital, seat of government, office-holder or surname', async () => {
    const files = {
      'people/tomas-reka.md': '---\nname: Tomas Reka\nroles: [{ title: P, country: SK }]\n---\n',
    };
    const fields = 'countries: [RU, FR, SK]\npeople: [tomas-reka, ada-fluss]';
    const text = 'Paris and the Kremlin heard Tomas Reka. Mrs Fluss did not.';
    expect(await warningsOf(fields, text, files)).toEqual([]);
  });

  test('is not proved by a longer word, a link target or code', async () => {
    const fields = 'countries: [TD]\npeople: [ada-fluss]';
    expect(
      await warningsOf(fields, 'The Flussbad is at [x](https://chad.example) `Chad`.'),
    ).toEqual([
      'MENTION_UNNAMED:6:13-6:15 "countries" has Chad, which the text never names',
      'MENTION_UNNAMED:7:10-7:19 "people" has Ada Fluss, whom the text never names',
    ]);
  });

  test('is proved for an organization by its slug in capitals, and by its own words', async () => {
    const files = {
      'organizations/osce.md': '---\nname: A long name\n---\n',
      'organizations/board.md': '---\nname: The Board\n---\n',
      'organizations/union.md': '---\nname: The Union\n---\n',
    };
    const text =
      'The OSCE came.\n\n:::statement{by="union" kind="paraphrase"}\nThat the Board stays.\n:::';
    expect(await warningsOf('organizations: [osce, board, union]', text, files)).toEqual([]);
  });

  test('that is only accepted as a passing mention need not be named', async () => {
    expect(await warningsOf('mentions: [US]', 'Words.')).toEqual([]);
  });
});

test('a text that names all that a wire report of the autumn of 2020 named gives just that', async () => {
  const text =
    'Armenia and Azerbaijan fight over Naka. Belarus and Kyrgyzstan are in turmoil, and Russia watches the former Soviet republics.';
  expect(await warningsOf('', text, places)).toEqual([
    'MENTION_UNDECLARED:7:1-7:8 the text names Armenia, which is not in "countries"',
    'MENTION_UNDECLARED:7:13-7:23 the text names Azerbaijan, which is not in "countries"',
    'MENTION_UNDECLARED:7:35-7:39 the text names Nagorno-Karabakh, which is not in "places"',
    'MENTION_UNDECLARED:7:41-7:48 the text names Belarus, which is not in "countries"',
    'MENTION_UNDECLARED:7:53-7:63 the text names Kyrgyzstan, which is not in "countries"',
    'MENTION_UNDECLARED:7:84-7:90 the text names Russia, which is not in "countries"',
  ]);
});

test('a build has mention warnings apart from the faults that it prints', async () => {
  const folder = openBaseFolder();
  folder.writeContent({ 'articles/x.md': `${head}---\nKyrgyzstan votes.\n` });
  const { report, mentionWarnings } = await openSiteIn(folder);
  folder.close();
  expect(report.diagnostics).toEqual([]);
  expect(mentionWarnings.flatMap(linesOf)).toEqual([
    'MENTION_UNDECLARED articles/x.md:7:1-7:11 the text names Kyrgyzstan, which is not in "countries" — Write countries: [KG], or mentions: [KG] if it is only named in passing',
  ]);
});
