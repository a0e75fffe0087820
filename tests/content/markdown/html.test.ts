import { describe, expect, test } from 'vitest';
import { articleText, htmlOf, read, soundArticle } from '../../support/content/read.ts';

describe('a table', () => {
  test('scrolls by itself, has a name and aligns by class', () => {
    expect(htmlOf('| a | b | c |\n| :-- | --: | :-: |\n| 1 | 2 | 3 |')).toBe(
      '<section class="table" tabindex="0" aria-label="{word}"><table>\n<thead>\n<tr>\n<th>a</th>\n<th class="right">b</th>\n<th class="center">c</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td class="right">2</td>\n<td class="center">3</td>\n</tr>\n</tbody>\n</table></section>',
    );
  });
});

describe('footnotes', () => {
  const html = htmlOf('One[^a], two[^b], one again.[^a]\n\n[^a]: First.\n\n[^b]: Second.');
  const values = (name: string) =>
    [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value]) => value ?? '');

  test('lead to their notes and back from each', () => {
    const anchors = values('id');
    const targets = values('href').map((href) => href.replace(/^#/, ''));
    expect(targets).toEqual([
      'n-fn-a',
      'n-fn-b',
      'n-fn-a',
      'n-fnref-a',
      'n-fnref-a-2',
      'n-fnref-b',
    ]);
    expect(targets.filter((target) => !anchors.includes(target))).toEqual([]);
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(values('aria-describedby').every((id) => anchors.includes(id))).toBe(true);
  });

  test('are named in the words of the site', () => {
    const { slots } = soundArticle('One[^a], again[^a].\n\n[^a]: First.').body;
    expect(slots).toEqual([
      { kind: 'word', word: 'footnotes', argument: '' },
      { kind: 'word', word: 'backToReference', argument: '1' },
      { kind: 'word', word: 'backToReference', argument: '1-2' },
    ]);
  });
});

describe('what may stand in a text', () => {
  test.each([
    ['**a** *b* ~~c~~ `d`', '<p><strong>a</strong> <em>b</em> <del>c</del> <code>d</code></p>'],
    ['10~20 and 30~40', '<p>10~20 and 30~40</p>'],
    ['a\\\nb  \nc', '<p>a<br>\nb<br>\nc</p>'],
    ['3. a\n4. b', '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'],
    ['- [ ] a\n- [x] b', '<ul>\n<li>[ ] a</li>\n<li>[x] b</li>\n</ul>'],
    ['```js x="1"\n<b> :c\n```', '<pre><code class="language-js">&#x3C;b> :c\n</code></pre>'],
    ['***', '<hr>'],
    ['&lt;script&gt; \\<b>', '<p>&#x3C;script> &#x3C;b></p>'],
    [
      '[a](https://b.example/?c=1&d=2 "E \'f\'")',
      '<p><a href="https://b.example/?c=1&#x26;d=2" title="E &#x27;f&#x27;">a</a></p>',
    ],
    [
      '<https://a.example> a@b.example',
      '<p><a href="https://a.example">https://a.example</a> <a href="mailto:a@b.example">a@b.example</a></p>',
    ],
  ])('%s', (markdown, html) => {
    expect(htmlOf(markdown)).toBe(html);
  });

  test('is quotation marks of a printer, but not in code', () => {
    expect(htmlOf('"a" isn\'t `"b"`')).toBe('<p>“a” isn’t <code>"b"</code></p>');
  });
});

describe('a text with an error', () => {
  test('has no HTML at all', () => {
    const { entry, outgoing } = read(articleText('<b> [a](b.md)'));
    expect(entry).toBeNull();
    expect(outgoing.links).toHaveLength(1);
  });
});

test('the mark of a slot cannot be typed: it holds a hash of the file it would stand in', () => {
  const first = soundArticle('![a](b.png)');
  expect(first.body.parts).toEqual(['<figure class="figure">', 0, '</figure>']);
  const typed = 'slot-0123456789ab-0- ![a](b.png)';
  expect(soundArticle(typed).body.parts).toEqual(['<p>slot-0123456789ab-0- ', 0, '</p>']);
});
