import type { Statement } from '../content/markdown/body.ts';
import type { Article } from './article.ts';
import { newestFirst } from './newest-first.ts';

/** A statement in the index of statements, with what was answered to it. */
export interface PublishedStatement {
  readonly article: Article;
  readonly statement: Statement;
  /** Its place among the statements of the article. */
  readonly index: number;
  /** When it was said; where that is not given, the day of the article. */
  readonly date: string;
  readonly replies: readonly PublishedStatement[];
}

/** The statements of articles, newest first; one that is marked `index="no"` is left out, a reply stands under what it answers. */
export function statementsIn(articles: readonly Article[]): PublishedStatement[] {
  return articles.flatMap(statementsInArticle).toSorted(lastSaidFirst);
}

function statementsInArticle(article: Article): PublishedStatement[] {
  const { statements } = article.entry.body;
  const placed = new Set<string>();
  const published = (statement: Statement, index: number): PublishedStatement => {
    placed.add(statement.id);
    return {
      article,
      statement,
      index,
      date: statement.date ?? article.day,
      replies: statements.flatMap((other, place) =>
        other.replyTo === statement.id && other.indexed && !placed.has(other.id)
          ? [published(other, place)]
          : [],
      ),
    };
  };
  const known = new Set(statements.filter(({ indexed }) => indexed).map(({ id }) => id));
  const first = statements.flatMap((statement, index) =>
    statement.indexed && !(statement.replyTo !== undefined && known.has(statement.replyTo))
      ? [published(statement, index)]
      : [],
  );
  // Replies that answer each other in a circle have no first: the one that stands first in the text is it.
  const circles = statements.flatMap((statement, index) =>
    statement.indexed && !placed.has(statement.id) ? [published(statement, index)] : [],
  );
  return [...first, ...circles];
}

/** By date, then in the order of articles, then in that of the text. */
function lastSaidFirst(a: PublishedStatement, b: PublishedStatement): number {
  if (a.date !== b.date) return a.date > b.date ? -1 : 1;
  return newestFirst(a.article, b.article) || a.index - b.index;
}

/** Whether somebody speaks in a statement or in a reply to it. */
export function speaks({ statement, replies }: PublishedStatement, slug: string): boolean {
  return statement.by.includes(slug) || replies.some((reply) => speaks(reply, slug));
}

/** Whether a statement or a reply to it is about a country. */
export function isAbout({ statement, replies }: PublishedStatement, code: string): boolean {
  return statement.about.includes(code) || replies.some((reply) => isAbout(reply, code));
}
