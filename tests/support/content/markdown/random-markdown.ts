/** Numbers from 0 to 1 that are the same in every run (a linear congruential generator of Numerical Recipes). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** A text of a few blocks, made of pieces that get in each other's way. */
export function randomMarkdown(random: () => number): string {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const filled = (block: string): string => block.replaceAll('•', () => pick(pieces));
  const joined = (): string =>
    Array.from({ length: 1 + Math.floor(random() * 5) }, () => pick(pieces)).join(
      pick([' ', '', '\n']),
    );
  const count = 1 + Math.floor(random() * 4);
  const parts = Array.from({ length: count }, () =>
    random() < 0.3 ? joined() : filled(pick(blocks)),
  );
  return `${parts.join('\n\n')}\n`;
}

const pieces = [
  ...[
    'a',
    'b c',
    '*x*',
    '**y**',
    '_u_',
    '~~z~~',
    '~s~',
    '10~20 and 30~40',
    '`c`',
    '😀',
    'é',
    '\\*',
  ],
  ...['[l](b.md)', '![i](p.png)', '[r][r]', '[r]', '![r]', '[^1]', '<https://x.example>', '&amp;'],
  ...[
    '9:30',
    're:Invent',
    ':word',
    ':lang[ш]{lang=ru}',
    ':x[y]{z=1}',
    '3:2',
    'a::b',
    ':-)',
    '1:1:1',
  ],
  ...[
    ' https://a.example/x:y ',
    ' http://x:80/ ',
    ' www.a.example ',
    ' a@b.example ',
    '{x}',
    '|',
    '"q"',
    "it's",
  ],
];

const blocks = [
  ...['# •', '### •', '•\n===', '---', '- •\n- •\n  - •', '1. •\n2. •', '- [ ] •\n- [x] b'],
  ...['> •\n> •', '| a | b |\n| --- | :-: |\n| • | • |', '```js\n•\n```', '    •', '*•\n•*'],
  ...['[^1]: •', '[r]: x.md', '::video', '::video[x]{y=z}', ':::foo\nx\n:::'],
  ...[
    ':::box{title="t"}\n•\n:::',
    '> :::box{title=t}\n> •\n> :::',
    '::figure{src=p.png alt="A b"}',
  ],
  '::::box{title=t}\n•\n\n:::statement{by="a" kind=paraphrase}\n•\n:::\n::::',
  '::embed{url="https://x.example" title=\'t\'}',
  '- ::embed{url=https://x.example title=t}',
];
