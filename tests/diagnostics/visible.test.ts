import { expect, it } from 'vitest';
import { visible } from '../../src/diagnostics/visible.ts';

it.each([
  ['C0 controls', 'a\u0000\u001B\t\n\r', String.raw`a\u{0}\u{1B}\u{9}\u{A}\u{D}`],
  ['DEL and C1 controls', '\u007F\u0085\u009B', String.raw`\u{7F}\u{85}\u{9B}`],
  ['bidi controls', '\u202E\u2066\u200F\u061C', String.raw`\u{202E}\u{2066}\u{200F}\u{61C}`],
  ['line separators', '\u2028\u2029', String.raw`\u{2028}\u{2029}`],
  ['what has no width', '\u200B\u2060\uFEFF\u00AD', String.raw`\u{200B}\u{2060}\u{FEFF}\u{AD}`],
  ['tags', '\u{E0001}\u{E0041}', String.raw`\u{E0001}\u{E0041}`],
  ['what is no character', '\uD800\uFFFE\u{1FFFF}', String.raw`\u{D800}\u{FFFE}\u{1FFFF}`],
])('makes %s visible', (_what, text, shown) => {
  expect(visible(text)).toBe(shown);
});

it.each([
  'Привет, “мир” – नमस्ते',
  'می\u200Cخواهم',
  '👩\u200D👧',
  'e\u0301',
  '葛\u{E0100}',
  '日本 𝔸',
])('leaves text as it is: %s', (text) => {
  expect(visible(text)).toBe(text);
});
