import { differ, type ArticleSuggestions, type Suggestion } from '../assist/suggest.ts';

const marks: Readonly<Record<Suggestion['kind'], string>> = {
  add: '+',
  perhaps: '?',
  unnamed: '-',
};

const legend = [
  '+  named in the text and not declared: --write adds it',
  '-  declared and never named: take it out, or name it',
  '?  perhaps: yours to judge',
];

/** What `npm run suggest` prints. `written`: the files whose additions were written. */
export function suggestReport(
  articles: readonly ArticleSuggestions[],
  written: ReadonlySet<string>,
): string {
  const statements = articles.filter(({ suggestions }) => suggestions.length > 0);
  const blocks = statements.map((one) => `${block(one, written.has(one.file))}\n`);
  const differing = articles.filter(differ).length;
  return [
    ...blocks,
    ...(statements.length > 0 ? [`${legend.join('\n')}\n`] : []),
    `${count(articles.length)} read, ${differing === 0 ? 'none differs' : `${String(differing)} ${differing === 1 ? 'differs' : 'differ'}`} from what its text names${written.size === 0 ? '' : `, ${String(written.size)} written`}\n`,
  ].join('\n');
}

function block({ file, suggestions }: ArticleSuggestions, isWritten: boolean): string {
  const lines = suggestions.map(
    ({ kind, field, value, why }) =>
      `  ${marks[kind]} ${field}: ${value}${isWritten && kind === 'add' ? ' (written)' : ''}\n      ${why}`,
  );
  return [file, ...lines].join('\n');
}

function count(files: number): string {
  return `${String(files)} article${files === 1 ? '' : 's'}`;
}
