import { describe, expect, it } from 'vitest';
import { compilePhrases } from '../../src/gazetteer/finder/automaton.ts';

/** The stretches of a text that match, as they stand in it. */
const matchesIn = (phrases: readonly string[], text: string): readonly string[] =>
  compilePhrases(phrases)(text).map(({ start, end }) => text.slice(start, end));

describe('compilePhrases', () => {
  it('gives UTF-16 offsets and the position of the phrase', () => {
    expect(compilePhrases(['Mali', 'Fiji'])('🇫🇯 Fiji and Mali')).toEqual([
      { start: 5, end: 9, phrase: 1 },
      { start: 14, end: 18, phrase: 0 },
    ]);
  });

  it('prefers the longest phrase at a place, and does not look into it', () => {
    const phrases = ['Guinea', 'Papua New Guinea', 'Guinea-Bissau', 'New Guinea'];
    expect(matchesIn(phrases, 'Guinea, Guinea-Bissau, Papua New Guinea')).toEqual([
      'Guinea',
      'Guinea-Bissau',
      'Papua New Guinea',
    ]);
  });

  it('falls back to a shorter phrase where a longer one breaks off', () => {
    expect(matchesIn(['South', 'South Korea'], 'South Korean, South Kor')).toEqual([
      'South',
      'South',
    ]);
  });

  it('matches whole words only, in any script', () => {
    expect(matchesIn(['Oman', 'Иран'], 'McOman, Omani, Oman2, Oman_x, Иранский')).toEqual([]);
    expect(matchesIn(['Oman', 'Иран'], '(Oman), Oman’s — Иран.')).toEqual(['Oman', 'Oman', 'Иран']);
  });

  it('needs no blanks in scripts that have none', () => {
    expect(matchesIn(['俄罗斯', 'Russia'], '在俄罗斯和Russia之间')).toEqual(['俄罗斯', 'Russia']);
  });

  it('minds case and accents', () => {
    expect(matchesIn(['Turkey', 'Malé'], 'turkey TURKEY Male Malé')).toEqual(['Malé']);
  });

  it('takes all apostrophes, hyphens and blanks for equal', () => {
    const text =
      "Cote d'Ivoire, Cote d’Ivoire, Cote dʼIvoire, Guinea‑Bissau, Guinea–Bissau, South\u00A0Korea";
    expect(matchesIn(['Cote d’Ivoire', 'Guinea-Bissau', 'South Korea'], text)).toHaveLength(6);
  });

  it('reads over the end of a line but not over an empty line', () => {
    expect(matchesIn(['South Korea'], 'South\n  Korea')).toEqual(['South\n  Korea']);
    expect(matchesIn(['South Korea'], 'South\n\nKorea')).toEqual([]);
  });

  it('takes composed and decomposed, wide and mathematical letters for the same, with the offsets of the source', () => {
    const text = 'Co\u0302te d’Ivoire, Ｒｕｓｓｉａ, 𝐑𝐮𝐬𝐬𝐢𝐚!';
    expect(matchesIn(['Côte d’Ivoire', 'Russia'], text)).toEqual([
      'Co\u0302te d’Ivoire',
      'Ｒｕｓｓｉａ',
      '𝐑𝐮𝐬𝐬𝐢𝐚',
    ]);
  });

  it('counts a ligature whole', () => {
    expect(matchesIn(['Paci'], 'Paciﬁc')).toEqual([]);
    expect(matchesIn(['Pacific Isle'], 'the Paciﬁc Isle')).toEqual(['Paciﬁc Isle']);
  });

  it('does not see soft hyphens and joiners', () => {
    expect(matchesIn(['Russia'], 'Rus\u00ADsia Russia\u200Ds')).toEqual(['Rus\u00ADsia']);
  });

  it('keeps the first of two phrases that it cannot tell apart', () => {
    expect(compilePhrases(['N’Djamena', "N'Djamena"])("N'Djamena")).toEqual([
      { start: 0, end: 9, phrase: 0 },
    ]);
  });

  it('finds nothing with no phrases, and in no text', () => {
    expect(compilePhrases([])('Russia')).toEqual([]);
    expect(compilePhrases([''])('Russia')).toEqual([]);
    expect(compilePhrases(['Russia'])('')).toEqual([]);
  });
});
