import { expect, onTestFinished, test } from 'vitest';
import { articleText, siteOf } from '../support/site.ts';
import { builtIndex } from '../support/search/built-index.ts';

const texts = {
  chinese: ['zh', '中国经济十年发展报告', '中国经济增长显著。'],
  japanese: ['ja', '東京オリンピックの延期', '東京オリンピックは延期された。'],
  thai: ['th', 'การเลือกตั้งในประเทศไทย', 'รัฐบาลไทยประกาศวันเลือกตั้งใหม่'],
  turkish: ['tr', 'İstanbul seçimleri ve ığdır', 'İstanbul, IĞDIR ve Diyarbakır.'],
  hindi: ['hi', 'भारत में चुनाव', 'काम और कमी'],
} as const;

test.each(['zh', 'ja', 'th', 'tr'])(
  'a page in %s asks for the same as any other',
  async (language) => {
    const lines = [texts.chinese, texts.japanese, texts.thai, texts.turkish, texts.hindi];
    const files = lines.map(([lang, title, text], at) => [
      `articles/a${String(at)}.md`,
      articleText({ title: `"${title}"`, lang }, text),
    ]);
    const own = await builtIndex(
      siteOf({ files: Object.fromEntries(files) as Record<string, string> }),
      language,
    );
    onTestFinished(own.close);
    for (const [query, title] of [
      ['中', texts.chinese[1]],
      ['经济增长', texts.chinese[1]],
      ['国经', texts.chinese[1]],
      ['東京', texts.japanese[1]],
      ['เลือกตั้ง', texts.thai[1]],
      ['IĞDIR', texts.turkish[1]],
      ['काम', texts.hindi[1]],
    ] as const)
      expect((await own.ask(query)).articles, query).toEqual([title]);
  },
);

test('a word is found in an index of many pieces, of which only some are loaded', async () => {
  const letters = 'abcdefghijklmnopqrst'.split('');
  const many = letters.flatMap((a) =>
    letters.flatMap((b) => letters.map((c) => `river${a}${b}${c} выбор${a}${b}${c}ы`)),
  );
  const own = await builtIndex(
    siteOf({
      files: {
        'articles/many.md': articleText({ title: 'Many' }, many.join(' ')),
        'articles/one.md': articleText({ title: 'One' }, 'The river, выбор and rivery.'),
      },
    }),
  );
  onTestFinished(own.close);
  for (const query of ['river', 'rivers', 'выбор', 'выборы', 'rivery'])
    expect((await own.ask(query)).articles, query).toContain('One');
});
