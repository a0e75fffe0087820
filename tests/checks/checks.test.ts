import { describe, expect, test } from 'vitest';
import { faultsOf } from '../support/checks/check-folder.ts';

const head = '---\ntitle: T\nsummary: S\ndate: 2020-10-22\ntopics: [rivers]\n';
const article = (body: string, fields = ''): string => `${head}${fields}---\n${body}`;

describe('a file with an error', () => {
  const files = {
    'people/new.md': '---\nname: N\n---\n',
    'articles/faulty.md': article('## Part\n', 'kind: essay\nslug: renamed\n'),
  };

  test('is known all the same to those who refer to it', async () => {
    const other = article(
      '[a](faulty.md) [b](faulty.md#nothing) [c](/articles/renamed/)\n\n:::statement{by="new" kind="paraphrase"}\nW\n:::\n',
      'people: [new]\nrelated: [renamed]\n',
    );
    const faults = await faultsOf({ ...files, 'articles/other.md': other });
    expect(faults.map((fault) => fault.split(' ', 2).join(' '))).toEqual([
      'FM_VALUE articles/faulty.md:6:7-6:12',
      'FM_MISSING people/new.md:1:1-1:1',
    ]);
  });
});

describe('a policy that nobody has written', () => {
  const faultsAt = (url: string): Promise<readonly string[]> =>
    faultsOf({
      'site.yaml': `name: B\nurl: ${url}\ndescription: D\npublisher: { name: B }\npolicies: { contact: contact }\n`,
      'pages/contact.md': '---\ntitle: Contact\n---\nTODO\n',
    });

  test.each([
    'http://localhost',
    'http://127.0.0.1:4321',
    'http://192.168.1.4/site/',
    'http://10.0.0.7',
    'http://172.31.0.1',
    'http://[::1]:8080',
    'http://[fd00::1]',
    'http://desk',
    'http://desk.local',
    'http://news.test',
    'http://0.0.0.0',
  ])('may wait at %s', async (url) => {
    expect(await faultsAt(url)).toEqual([]);
  });

  test.each([
    'https://localhost.example.at',
    'https://10.example.at',
    'http://172.32.0.1',
    'http://11.0.0.1',
    'http://[2001:db8::1]',
    'https://news.example',
  ])('is a fault at %s', async (url) => {
    const faults = await faultsAt(url);
    expect(faults.map((one) => one.split(' ')[0])).toEqual(['POLICY_PLACEHOLDER']);
  });
});

describe('what handles data of readers', () => {
  const script =
    'analytics: { script: https://stats.example/a.js, connect: [https://stats.example] }\n';
  const form = 'newsletter: { action: https://lists.example/, text: T }\n';
  const faultsWith = (lines: string): Promise<readonly string[]> =>
    faultsOf({
      'site.yaml': `name: B\nurl: https://b.example\ndescription: D\npublisher: { name: B }\n${lines}`,
      'pages/privacy.md': '---\ntitle: Privacy\n---\nWe keep nothing.\n',
    });

  test('needs a privacy policy', async () => {
    const faults = await faultsWith(script + form);
    expect(faults.map((one) => one.split(' — ')[0])).toEqual([
      'POLICY_MISSING site.yaml:5:1-5:10 "analytics" handles data of readers, and site.yaml names no privacy policy',
      'POLICY_MISSING site.yaml:6:1-6:11 "newsletter" handles data of readers, and site.yaml names no privacy policy',
    ]);
    expect(await faultsWith(`${script}${form}policies: { privacy: privacy }\n`)).toEqual([]);
  });

  test.each([
    ['http://stats.example/a.js', 'https://stats.example'],
    ['https://stats.example/a.js; script-src *', 'https://stats.example'],
    ['https://stats.example/a.js', 'https://stats.example; script-src *'],
    ['https://stats.example/a.js', 'https://stats.example/path'],
    ['https://stats.example/a.js', '*'],
    ['https://stats.example/a.js', "'unsafe-inline'"],
  ])('cannot name a source that is none: %s, %s', async (address, connect) => {
    const faults = await faultsWith(
      `analytics: { script: "${address}", connect: ["${connect}"] }\npolicies: { privacy: privacy }\n`,
    );
    expect(faults.map((one) => one.split(' ')[0])).toEqual(['MD_URL']);
  });

  test.each(['onload', 'onerror', 'src', 'nonce', 'type', 'style'])(
    'gives its script no attribute %s',
    async (name) => {
      const faults = await faultsWith(
        `analytics: { script: https://stats.example/a.js, connect: [https://stats.example], attributes: { ${name}: x } }\npolicies: { privacy: privacy }\n`,
      );
      expect(faults).toHaveLength(1);
      expect(faults[0]).toContain(`the attribute "${name}" is not allowed on a script`);
    },
  );
});

describe('what is right has no fault:', () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    [
      'links to files, pages, headings and statements',
      {
        'articles/x.md': article(
          '[a](sound.md) [b](./sound.md#the-first-part) [c](../topics/rivers.md) [d](/) [e](/articles/sound/#the-second-part) [f](/topics/rivers/?a=b) [g](#own) [h](#offer) [i](/archive/2020/10/)\n\n## Own\n\n:::statement{by="ada-fluss" kind="paraphrase" id="offer"}\nW\n:::\n\nAda Fluss.\n',
          'people: [ada-fluss]\n',
        ),
      },
    ],
    [
      'an image in the text, a figure and a cover',
      {
        'articles/x.md': article(
          '![A](map.png)\n\n::figure{src="./map.png" alt="A"}\n',
          'cover: { src: ../articles/map.png, alt: A, credit: C }\n',
        ),
      },
    ],
    [
      'aliases of old paths',
      {
        'articles/x.md': article('', 'aliases: [/2020/10/x, /2020/10/y/, /old.html, /%D1%85/]\n'),
      },
    ],
    [
      'a draft with a date to come',
      {
        'articles/x.md': article('', 'draft: true\n').replace('2020-10-22', '2031-10-22'),
      },
    ],
    [
      'an article of today, though its hour has not come',
      {
        'articles/x.md': article('').replace('2020-10-22', '2026-12-01T23:00:00Z'),
      },
    ],
    [
      'a scheduled article',
      {
        'articles/x.md': article('', 'publishAt: 2031-10-22T10:00:00Z\n').replace(
          '2020-10-22',
          '2031-10-22',
        ),
      },
    ],
    [
      'one slug in two kinds',
      {
        'articles/rivers.md': article(''),
        'people/rivers.md': '---\nname: N\nroles: [{ title: R }]\n---\n',
      },
    ],
    [
      'files that are passed over',
      {
        'README.md': 'x',
        'articles/README.md': 'x',
        '_notes/x.txt': 'x',
        'articles/_draft.md': 'x',
        '.obsidian/x.json': '{}',
        'topics/.DS_Store': '',
        'articles/a.md~': 'x',
        'articles/#a.md#': 'x',
        'articles/a.md.orig': 'x',
        'articles/a.md.bak': 'x',
        'articles/.a.md.swp': 'x',
        'articles/a.md.swp': 'x',
        'articles/Thumbs.db': 'x',
        'articles/desktop.ini': 'x',
        'Desktop.ini': 'x',
        'site.yaml~': 'x',
        'people.bak/x.md': 'x',
        'people/x.md.orig': 'x',
      },
    ],
    [
      'a folder of an article with its text and images',
      {
        'articles/2020/2020-10-22-deep/index.md': article(''),
      },
    ],
    [
      'references by any kind that they may name',
      {
        'organizations/board.md': '---\nname: Board\n---\n',
        'articles/x.md': article(
          ':::statement{by="board, ada-fluss" kind="quote" source="minutes"}\nW\n:::\n\nAda Fluss, Board.\n',
          'sources: [{ id: minutes, title: M }]\nevents: [{ date: 2020, title: E, source: minutes }, { date: 2020, title: F, source: "https://a.example" }]\npeople: [ada-fluss]\norganizations: [board]\n',
        ),
      },
    ],
    [
      'navigation into the site and out of it',
      {
        'site.yaml':
          'name: B\nurl: https://b.example\ndescription: D\npublisher: { name: B }\nnavigation: { A: /topics/rivers/, B: "https://c.example", C: / }\n',
      },
    ],
    [
      'a correction on the day that the author counts, which is the day before on the site',
      {
        'site.yaml':
          'name: B\nurl: https://b.example\ndescription: D\npublisher: { name: B }\ntimeZone: Europe/Vienna\n',
        'articles/x.md': article('', 'corrections: [{ date: 2020-10-22, note: N }]\n').replace(
          '2020-10-22',
          '2020-10-22T23:30:00-05:00',
        ),
      },
    ],
    [
      'a policy that is yet to be written, on an address that is local',
      {
        'site.yaml':
          'name: B\nurl: http://localhost:4321\ndescription: D\npublisher: { name: B }\npolicies: { contact: contact }\n',
        'pages/contact.md': '---\ntitle: Contact\n---\nTODO\n',
      },
    ],
    [
      'a page with words to be replaced that is no policy',
      {
        'site.yaml': 'name: B\nurl: https://b.example\ndescription: D\npublisher: { name: B }\n',
        'pages/contact.md': '---\ntitle: Contact\n---\nTODO\n',
      },
    ],
    ['nothing but site.yaml', {}],
  ])('%s', async (_what, files) => {
    expect(await faultsOf(files)).toEqual([]);
  });
});

describe('a site.yaml with an error', () => {
  const lines = [
    'name: B',
    'url: https://b.example',
    'description: D',
    'publisher: { name: B, founded: 1900 }',
    'language: de',
    'timeZone: Pacific/Auckland',
    'colour: red',
  ];
  const files = (site: readonly string[]): Readonly<Record<string, string>> => ({
    'site.yaml': `${site.join('\n')}\n`,
    // At the clock of the test it is already 13:00 on that day in Auckland, and 00:00 in UTC.
    'articles/x.md': article('').replace('2020-10-22', '2026-12-01T13:30:00+13:00'),
    'articles/y.md': article('', 'lang: en\ntranslationOf: x\n'),
  });

  test('keeps its language and its time zone, and causes no fault elsewhere', async () => {
    const faults = await faultsOf(files(lines));
    expect(faults.map((fault) => fault.split(' ', 2).join(' '))).toEqual([
      'FM_UNKNOWN_KEY site.yaml:4:23-4:30',
      'FM_UNKNOWN_KEY site.yaml:7:1-7:7',
    ]);
  });
});
