import { describe, expect, it } from 'vitest';
import { createFinder } from '../../src/gazetteer/finder/finder.ts';
import { namingKinds } from '../../src/gazetteer/finder/mention.ts';
import { readLabelledTexts } from '../support/gazetteer/labelled-texts.ts';

const { find } = createFinder();

const foundIn = (text: string): readonly string[] =>
  find(text).flatMap(({ start, end, kind, target }) =>
    target.type === 'country'
      ? [`${start}-${end} ${namingKinds.has(kind) ? '' : '~'}${target.code}`]
      : [],
  );

const texts = readLabelledTexts().map(({ text, mentions }) => {
  const found = foundIn(text);
  return {
    text,
    hits: found.filter((one) => mentions.includes(one)).length,
    wrong: found.filter((one) => !mentions.includes(one)),
    missed: mentions.filter((one) => !found.includes(one)),
  };
});
const sum = (count: (one: (typeof texts)[number]) => number): number =>
  texts.reduce((total, one) => total + count(one), 0);

describe('the labelled sentences', () => {
  it('are at least three hundred', () => {
    expect(texts.length).toBeGreaterThanOrEqual(300);
  });

  it('are read with a precision of 0.98 and a recall of 0.99 or better', () => {
    const hits = sum((one) => one.hits);
    const precision = hits / (hits + sum((one) => one.wrong.length));
    const recall = hits / (hits + sum((one) => one.missed.length));
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.99);
  });

  it('are misread only where a surname is none that a rule can know', () => {
    expect(texts.filter(({ missed }) => missed.length > 0)).toEqual([]);
    expect(texts.filter(({ wrong }) => wrong.length > 0).map(({ text }) => text)).toEqual([
      'Georgia Meloni is a misspelling; Giorgia Meloni leads Italy.',
      'Ireland Baldwin posted a photo.',
      'Austin Chad was the first to finish.',
      'Dutch Schultz was shot in Newark, New Jersey.',
    ]);
  });
});
