import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleText, siteOf } from '../support/site.ts';
import { builtIndex, type BuiltIndex } from '../support/search/built-index.ts';

/** Small texts in many languages: language, headline, text. */
const texts = {
  english: [
    'en',
    'A plain piece',
    'This is a text about a bridge. It is in so far to be read by us on it. Sanctions were lifted.',
  ],
  symbols: [
    'en',
    'Go-based tools and a well-known Nagorno-Karabakh',
    "Version 1.8 and 12.5 million, 1,000,000 and Mi-24, S-400, covid-19, AT&T, C++, .NET, user@example.org, don’t, O’Neil, rock'n'roll, 50%, 3:2, U.S., e.g. Iran’s `npm run check` countries.",
  ],
  names: [
    'en',
    'Names with letters of their own',
    'Lech Wałęsa, Milo Đukanović, Jens Sørensen, Łódź, Gießen, Ægir, Œuvre, Erdoğan, Ilham Əliyev, Þór, Tromsø, Kraków, Čeferin, Æ.',
  ],
  german: ['de', 'Straßenbahn und Übergänge', 'Die Straße von Gießen, Größe und Öl.'],
  french: [
    'fr',
    'L’opinion et l’économie d’aujourd’hui',
    "L’œuvre d’art de l’État, l’indépendance de l’Écosse et d'Ukraine.",
  ],
  italian: ['it', 'Dell’Europa e un’altra', 'L’articolo sull’Armenia e dell’Unione.'],
  turkish: [
    'tr',
    'İstanbul seçimleri ve ığdır',
    'İstanbul Belediye Başkanlığı, IĞDIR ve Diyarbakır, Ankara’nın.',
  ],
  vietnamese: ['vi', 'Đường phố Hà Nội', 'Những con đường mới ở Hà Nội và Thành phố Hồ Chí Minh.'],
  arabic: ['ar', 'الانتخابات في مصر', 'الإنتخابات الرئاسيّة في القاهرة ومـــصر.'],
  persian: ['fa', 'انتخابات ایران', 'می‌شود کتاب ۱۴۰۳'],
  hebrew: ['he', 'בְּחִירוֹת בישראל', 'צה״ל הודיע.'],
  russian: ['ru', 'Ещё одно перемирие', 'Жители Киева ждут. Россией, ёлка.'],
  ukrainian: ['uk', 'П’ять років', 'Україна та її люди, ґанок.'],
  greek: ['el', 'Εκλογές στην Αθήνα', 'Ο ΠΡΩΘΥΠΟΥΡΓΌΣ και οι λόγος.'],
  chinese: [
    'zh',
    '中国经济十年发展报告',
    '历经十年发展，中国经济增长显著。重要的是我想做的事。2020年',
  ],
  japanese: [
    'ja',
    '東京オリンピックの延期',
    '新型コロナウイルスの影響で東京オリンピックは延期された。',
  ],
  korean: ['ko', '서울 시장 선거', '서울시장 보궐선거가 열린다.'],
  thai: ['th', 'การเลือกตั้งในประเทศไทย', 'รัฐบาลไทยประกาศวันเลือกตั้งใหม่'],
  khmer: ['km', 'ការបោះឆ្នោត', 'ប្រទេស\u200Bកម្ពុជា'],
  lao: ['lo', 'ການເລືອກຕັ້ງ', 'ປະເທດລາວ'],
  burmese: ['my', 'ရွေးကောက်ပွဲ', 'မြန်မာနိုင်ငံ'],
  hindi: ['hi', 'भारत में चुनाव', 'काम और कमी'],
} as const;

let index: BuiltIndex;

beforeAll(async () => {
  const files = Object.entries(texts).map(([slug, [lang, title, text]]) => [
    `articles/${slug}.md`,
    articleText({ title: `"${title}"`, lang }, text),
  ]);
  const more = {
    'topics/elections.md': '---\ntitle: Elections\n---\n',
    'people/vladimir-putin.md':
      '---\nname: Vladimir Putin\nroles: [{ title: President }]\nmatches: [Владимир Путин]\n---\n',
    'articles/moscow.md': articleText(
      { title: 'A vote', countries: '[RU, SA]', people: '[vladimir-putin]', topics: '[elections]' },
      'The election was held. Low river, no water.',
    ),
    'articles/ankara.md': articleText(
      { title: 'A lira', countries: '[TR]', date: '2020-11-29' },
      'Water is low. The election of Putin.\n\n| Name | Age |\n| --- | --- |\n| Ana | 7 |\n\n'.concat(
        'Words that fill the text and say nothing of anything at all. '.repeat(12),
        '\n\nAt the end comes “a ferry” over the river.',
      ),
    ),
  };
  const all = { ...Object.fromEntries(files), ...more } as Record<string, string>;
  index = await builtIndex(siteOf({ files: all }));
});

afterAll(() => {
  index.close();
});

describe('every word of a text finds it', () => {
  test.each(Object.entries(texts))('%s', async (_, [, title, text]) => {
    const words = `${title} ${text}`.match(/[\p{L}\p{M}\p{N}\u200C]+/gu) ?? [];
    const missed = [];
    for (const word of words) {
      const bare = word.normalize('NFD').replaceAll(/[\u0300-\u036f\u064b-\u0652]/g, '');
      for (const query of new Set([word, bare, word.toUpperCase()]))
        if (!(await index.ask(query)).articles.includes(title)) missed.push(query);
    }
    expect(missed).toEqual([]);
  });
});

const found = async (query: string) => (await index.ask(query)).articles;

describe('a word is found however it is typed', () => {
  test.each([
    ['strassenbahn', texts.german[1]],
    ['STRASSE', texts.german[1]],
    ['ubergange', texts.german[1]],
    ['uebergaenge', texts.german[1]],
    ['oel', texts.german[1]],
    ['economie', texts.french[1]],
    ["l'économie", texts.french[1]],
    ['d’indépendance', texts.french[1]],
    ['aujourdhui', texts.french[1]],
    ['oeuvre', texts.french[1]],
    ['Unione', texts.italian[1]],
    ['l’Armenia', texts.italian[1]],
    ['Istanbul', texts.turkish[1]],
    ['ISTANBUL', texts.turkish[1]],
    ['igdir', texts.turkish[1]],
    ['Ankara', texts.turkish[1]],
    ['duong pho', texts.vietnamese[1]],
    ['انتخابات مصر', texts.arabic[1]],
    ['الرئاسية', texts.arabic[1]],
    ['قاهرة', texts.arabic[1]],
    ['انتخابات ايران', texts.persian[1]],
    ['میشود', texts.persian[1]],
    ['1403', texts.persian[1]],
    ['בחירות', texts.hebrew[1]],
    ['צהל', texts.hebrew[1]],
    ['еще', texts.russian[1]],
    ['елка', texts.russian[1]],
    ['Россия', texts.russian[1]],
    ['перемирия', texts.russian[1]],
    ['пять', texts.ukrainian[1]],
    ["п'ять", texts.ukrainian[1]],
    ['εκλογες', texts.greek[1]],
    ['πρωθυπουργος', texts.greek[1]],
    ['Lodz', texts.names[1]],
    ['Dukanovic', texts.names[1]],
    ['Djukanovic', texts.names[1]],
    ['Sorensen', texts.names[1]],
    ['Soerensen', texts.names[1]],
    ['Aliyev', texts.names[1]],
    ['Aegir', texts.names[1]],
    ['经济增长', texts.chinese[1]],
    ['中', texts.chinese[1]],
    ['2020年', texts.chinese[1]],
    ['オリンピック', texts.japanese[1]],
    ['ｵﾘﾝﾋﾟｯｸ', texts.japanese[1]],
    ['선거', texts.korean[1]],
    ['보궐선거', texts.korean[1]],
    ['เลือกตั้ง', texts.thai[1]],
    ['កម្ពុជា', texts.khmer[1]],
    ['ລາວ', texts.lao[1]],
    ['နိုင်ငံ', texts.burmese[1]],
    ['Nagorno Karabakh', texts.symbols[1]],
    ['nagorno-karabakh', texts.symbols[1]],
    ['NagornoKarabakh', texts.symbols[1]],
    ['Kara', texts.symbols[1]],
    ['covid19', texts.symbols[1]],
    ['S400', texts.symbols[1]],
    ['1000000', texts.symbols[1]],
    ['1.8', texts.symbols[1]],
    ['US', texts.symbols[1]],
    ['dont', texts.symbols[1]],
    ['oneil', texts.symbols[1]],
    ['country', texts.symbols[1]],
    ['sanction', texts.english[1]],
    ['bridges', texts.english[1]],
  ])('%s', async (query, title) => {
    expect(await found(query)).toContain(title);
  });

  test('each beginning of a word that is typed letter by letter finds it', async () => {
    for (const [word, title] of [
      ['countries', texts.symbols[1]],
      ['Россией', texts.russian[1]],
    ] as const)
      for (let length = 3; length <= word.length; length += 1)
        expect(await found(word.slice(0, length)), word.slice(0, length)).toContain(title);
  });
});

describe('a word that no text has finds nothing', () => {
  test.each([
    ...['Afghanistan', 'Indonesia', 'Toronto', 'abracadabra', 'textile', 'Austria', '1.81', '18'],
    ...['bridge Afghanistan', 'Afghanistan bridge', '"a bridge text"', 'U.S.S.R.', 'hindsight'],
    // Its pairs are in the text, but not one after the other; one character and one mark less.
    ...['中国发展', '东京', 'कम', 'พัฒนา', 'Tor', 'ферма', 'zzz', '…', '"', '🙂'],
  ])('%s', async (query) => {
    expect(await index.ask(query)).toMatchObject({ articles: [], subjects: [] });
  });

  test('also where another bundle has a word that it begins with', async () => {
    // "Elections" and "Russia" are subjects; no article says so.
    expect(await found('Russianness')).toEqual([]);
    expect(await found('electioneering')).toEqual([]);
  });
});

describe('names in other languages lead where the name of the site leads', () => {
  test.each([
    'Russia',
    'Россия',
    'россия',
    'Russland',
    'Rosja',
    'روسيا',
    '俄罗斯',
    'Ρωσια',
    'Venemaa',
  ])('%s', async (query) => {
    const { subjects, articles } = await index.ask(query);
    expect(subjects).toContain('Russia');
    expect(articles).toContain('A vote');
    expect(articles).not.toContain('A lira');
  });

  test.each(['Turkey', 'Türkiye', 'turkiye', 'Турция', 'Türkei', 'トルコ', '튀르키예'])(
    '%s',
    async (query) => {
      const { subjects, articles } = await index.ask(query);
      expect(subjects).toEqual(['Türkiye']);
      expect(articles).toEqual(['A lira']);
    },
  );

  test.each(['Putin', 'Путин', 'Владимир Путин'])('%s', async (query) => {
    const { subjects, articles } = await index.ask(query);
    expect(subjects).toEqual(['Vladimir Putin']);
    expect(articles).toContain('A vote');
  });

  test('of several words, and beside other words', async () => {
    expect(await found('Саудовская Аравия')).toEqual(['A vote']);
    expect(await found('Саудовская')).toEqual([]);
    expect(await found('Россия election')).toEqual(['A vote']);
    expect(await found('election Саудовская Аравия river')).toEqual(['A vote']);
    expect(await found('Турция election river')).toEqual(['A lira']);
    expect(await found('Турция Россия')).toEqual([]);
  });

  test('and within a filter', async () => {
    expect(await found('q=Россия&country=saudi-arabia')).toEqual(['A vote']);
    expect(await found('q=Россия&country=turkiye')).toEqual([]);
    expect(await found('q=Россия&topic=water')).toEqual([texts.russian[1]]);
  });
});

describe('several words', () => {
  test('are all in what is found, the headline first', async () => {
    expect((await found('water low')).toSorted()).toEqual(['A lira', 'A vote']);
    expect(await found('lira OR vote')).toEqual([]);
    expect((await found('tools'))[0]).toBe(texts.symbols[1]);
  });

  test('in quotation marks follow each other, also beside others', async () => {
    expect(await found('"water is low"')).toEqual(['A lira']);
    expect(await found('“is low” water')).toEqual(['A lira']);
    expect(await found('"low water"')).toEqual([]);
    expect(await found('"经济增长显著"')).toEqual([texts.chinese[1]]);
  });
});

describe('an excerpt', () => {
  const excerpt = async (query: string) => (await index.ask(query)).excerpt;

  test('is of the text as it is printed, with every mark where it was asked for', async () => {
    expect(await excerpt('strasse')).toContain('Die [Straße] von Gießen, Größe und Öl.');
    expect(await excerpt("l'independance")).toContain('de l’État, l’[indépendance] de l’Écosse');
    expect(await excerpt('经济增长')).toContain('中国[经济增长]显著。重要的是我想做的事。');
    expect(await excerpt('covid-19')).toContain('S-400, [covid-19], AT&T');
    expect(await excerpt('Россия')).toContain('Киева ждут. [Россией], ёлка.');
    expect(await excerpt('"is low"')).toContain('Water [is] [low].');
  });

  test('says where words were left out, and keeps what opens it', async () => {
    const text = await excerpt('ferry');
    expect(text).toMatch(/^… .*“a \[ferry\]” over the river\.$/);
    expect(await excerpt('lira')).toMatch(/^A summary\. .* …$/);
  });

  test('parts the cells of a table', async () => {
    expect(await excerpt('Ana')).toContain('Name · Age · [Ana] · 7 ·');
  });
});
