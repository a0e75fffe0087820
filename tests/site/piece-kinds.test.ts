import { expect, test } from 'vitest';
import { words } from '../../src/i18n/dictionaries/en.ts';
import { kindOf, opinionLabel, pieceKinds } from '../../src/site/piece-kinds.ts';
import { articleIn, siteOfOne } from '../support/site.ts';

test('a kind of the program keeps what it means where it is only renamed', () => {
  const kinds = pieceKinds(
    { opinion: { label: 'Comment' }, report: { plural: 'Field notes' } },
    words,
  );
  expect(kinds.get('opinion')).toEqual({
    name: 'opinion',
    label: 'Comment',
    plural: 'Comment',
    type: 'OpinionNewsArticle',
    opinion: true,
  });
  expect(kinds.get('report')).toMatchObject({ label: 'Report', plural: 'Field notes' });
  expect(kinds.get('analysis')).toMatchObject({ label: 'Analysis', plural: 'Analyses' });
});

test('what a kind means can be given, to one of the program too', () => {
  const kinds = pieceKinds({ review: { opinion: true, type: 'ReviewNewsArticle' } }, words);
  expect(kinds.get('review')).toMatchObject({
    label: 'Review',
    type: 'ReviewNewsArticle',
    opinion: true,
  });
});

test('a kind of the outlet is a NewsArticle, or an OpinionNewsArticle where it is opinion', () => {
  const kinds = pieceKinds(
    { dossier: { label: 'D' }, column: { label: 'C', opinion: true } },
    words,
  );
  expect(kinds.get('dossier')).toMatchObject({ plural: 'D', type: 'NewsArticle', opinion: false });
  expect(kinds.get('column')).toMatchObject({ type: 'OpinionNewsArticle', opinion: true });
  expect([...kinds.keys()].slice(-2)).toEqual(['dossier', 'column']);
});

test('opinion of any kind is labelled with the name of the kind `opinion`', () => {
  const labelOf = (kind: string, kinds = ''): string | null => {
    const site = siteOfOne({ kind }, 'Text.', {
      site: `kinds: { column: { label: Column, opinion: true }${kinds} }\n`,
    });
    return opinionLabel(articleIn(site), site.settings.kinds);
  };
  expect(labelOf('opinion')).toBe('Opinion');
  expect(labelOf('column')).toBe('Opinion');
  expect(labelOf('column', ', opinion: { label: Comment }')).toBe('Comment');
  expect(labelOf('report')).toBeNull();
  expect(labelOf('opinion', ', opinion: { opinion: false }')).toBeNull();
});

test('an article that names no kind is an analysis', () => {
  const site = siteOfOne();
  expect(kindOf(articleIn(site), site.settings.kinds).name).toBe('analysis');
});
