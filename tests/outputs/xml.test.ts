import { x } from 'xastscript';
import { expect, test } from 'vitest';
import { xmlDocument } from '../../src/outputs/xml.ts';
import { parseStrict, textIn } from '../support/outputs/strict-xml.ts';

const unfit = '\u0000\u0001\u0008\u000B\u000C\u000E\u001F\uFFFE\uFFFF\uD800\uDC00x\uDFFF';

test('what XML cannot carry is left out, from texts and attributes', () => {
  const text = xmlDocument(x('a', { b: `b${unfit}` }, `\t\n a${unfit}😀`));
  const root = parseStrict(text);
  expect(textIn(root)).toBe('\t\n a𐀀x😀');
  expect(root.attributes['b']).toBe('b𐀀x');
});

test('marks stay what they are', () => {
  const marks = '<b>&amp;"\' ]]> -- </a>';
  const root = parseStrict(xmlDocument(x('a', { b: marks }, marks)));
  expect([textIn(root), root.attributes['b']]).toEqual([marks, marks]);
});

test('what is left out leaves no mark behind that ends a text', () => {
  const text = xmlDocument(x('a', ']]\uFFFE>'));
  expect(text).not.toContain(']]>');
  expect(textIn(parseStrict(text))).toBe(']]>');
});

test('signs and references that are typed are told apart', () => {
  const typed = '< &lt; &#x3C; &amp; &#x26; &#38;#x3C; <![CDATA[&#x26;]]>';
  const text = xmlDocument(x('a', { b: typed }, typed));
  const root = parseStrict(text);
  expect([textIn(root), root.attributes['b']]).toEqual([typed, typed]);
  expect(xmlDocument(x('a', '<&'))).toContain('<a>&lt;&amp;</a>');
});

test('a stylesheet is one of CSS', () => {
  expect(xmlDocument(x('a'), '/a&b.css')).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<?xml-stylesheet type="text/css" href="/a&amp;b.css"?>\n<a />\n',
  );
});
