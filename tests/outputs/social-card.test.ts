import { describe, expect, test } from 'vitest';
import { palettes } from '../../src/content/theme/tokens.ts';
import { socialCards } from '../../src/outputs/social-cards/social-card.ts';
import { cardAddress } from '../../src/site/social-card-paths.ts';
import { articleIn, articleText, siteOf, siteOfOne } from '../support/site.ts';

const base = 'https://user.github.io/repo';

describe('the card of an article', () => {
  test('says kicker, headline, countries and date, and whose it is', () => {
    const site = siteOfOne(
      { title: 'Low water', countries: '[AT, SK]', kind: 'opinion', date: '2020-10-22' },
      'Text.',
      { site: 'accent: "#1f5a7a"\n' },
    );
    expect(socialCards(site)).toEqual([
      {
        path: '/cards/articles/one.png',
        card: {
          outlet: 'The River Post & Lock',
          colours: { ...palettes.light, accent: '#1f5a7a' },
          kicker: ['OPINION', 'WATER & “WEIRS”'],
          headline: 'Low water',
          countries: ['Austria', 'Slovakia'],
          date: '22\u00A0October\u00A02020',
          dir: 'ltr',
          siteDir: 'ltr',
        },
      },
    ]);
    expect(cardAddress(articleIn(site), site)).toBe(`${base}/cards/articles/one.png`);
  });

  test('has an accent that can be read on paper', () => {
    const site = siteOfOne({}, 'Text.', { site: 'accent: "#ffee00"\n' });
    expect(socialCards(site)[0]?.card.colours.accent).toBe('#807700');
  });

  test('has the colours of the design of the outlet in the light scheme', () => {
    const design =
      ':root { --paper: #102030; --ink: #fff; --soft: #ccc; --hair: #345; }\n@media (prefers-color-scheme: dark) { :root { --paper: #000; } }\n';
    const site = siteOfOne({}, 'Text.', { site: 'accent: "#7a1f2b"\n', design });
    expect(socialCards(site)[0]?.card.colours).toEqual({
      paper: '#102030',
      ink: '#fff',
      soft: '#ccc',
      hair: '#345',
      accent: '#af7980',
    });
  });

  test('is laid out from the side of its headline, and its other words are not', () => {
    const site = siteOfOne({ title: 'آب کم است', lang: 'fa' });
    expect(socialCards(site)[0]?.card).toMatchObject({ dir: 'rtl', siteDir: 'ltr' });
  });

  test('is not there where the outlet wants none, nor for what is not listed', () => {
    const without = siteOfOne({}, 'Text.', { site: 'socialCards: false\n' });
    expect(socialCards(without)).toEqual([]);
    expect(cardAddress(articleIn(without), without)).toBeNull();
    const withdrawn = siteOfOne({
      withdrawn: '{ date: 2020-11-30, note: Wrong., reason: error }',
    });
    expect(socialCards(withdrawn)).toEqual([]);
    expect(cardAddress(articleIn(withdrawn), withdrawn)).toBeNull();
  });

  test('is that of its topic where its headline is in letters that no font has', () => {
    const site = siteOfOne({ title: '水位很低', lang: 'zh' });
    expect(cardAddress(articleIn(site), site)).toBe(`${base}/cards/topics/water.png`);
    expect(socialCards(site).map(({ path, card }) => [path, card.kicker, card.headline])).toEqual([
      ['/cards/topics/water.png', ['TOPIC'], 'Water & “weirs”'],
    ]);
  });

  test.each(['🚀', '🚀 Launch 🇺🇦 done', 'Ice → water', 'Hands 👏🏽'])(
    'is that of its topic where its headline is "%s"',
    (title) => {
      const site = siteOfOne({ title: `"${title}"` });
      expect(cardAddress(articleIn(site), site)).toBe(`${base}/cards/topics/water.png`);
    },
  );

  test('is that of its next topic where the first cannot be drawn', () => {
    const files = {
      'topics/space.md': '---\ntitle: Space 🚀\n---\n',
      'topics/water.md': '---\ntitle: Water\n---\n',
    };
    const site = siteOfOne({ title: '🚀', topics: '[space, water]' }, 'Text.', { files });
    expect(cardAddress(articleIn(site), site)).toBe(`${base}/cards/topics/water.png`);
  });

  test('leaves out a topic or a name of the site that cannot be drawn', () => {
    const files = { 'topics/water.md': '---\ntitle: Water 💧\n---\n' };
    const site = siteOfOne({ kind: 'opinion' }, 'Text.', { files });
    const settings = { ...site.settings, name: 'The River 🌊' };
    expect(socialCards({ ...site, settings })[0]?.card).toMatchObject({
      outlet: '',
      kicker: ['OPINION'],
    });
  });

  test('is none where the topic cannot be drawn either', () => {
    const files = { 'topics/water.md': '---\ntitle: 水\n---\n' };
    const site = siteOfOne({ title: '水位很低' }, 'Text.', { files });
    expect(cardAddress(articleIn(site), site)).toBeNull();
    expect(socialCards(site)).toEqual([]);
  });
});

test('the newest 200 articles have their own cards, the others that of their topic', () => {
  const files = Object.fromEntries(
    Array.from({ length: 203 }, (_, index) => {
      const day = new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10);
      return [`articles/a${String(index)}.md`, articleText({ date: day })];
    }),
  );
  const site = siteOf({ files });
  const cards = socialCards(site).map(({ path }) => path);
  expect(cards).toHaveLength(201);
  expect(cards.at(-1)).toBe('/cards/topics/water.png');
  const addressOf = (slug: string) => cardAddress(articleIn(site, slug), site);
  expect(addressOf('a3')).toBe(`${base}/cards/articles/a3.png`);
  expect(addressOf('a2')).toBe(`${base}/cards/topics/water.png`);
});
