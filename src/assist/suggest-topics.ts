import type { Mention } from '../gazetteer/finder/mention.ts';
import type { Entry } from '../content/entry.ts';
import type { Site } from '../site/site.ts';
import { fieldsFor } from '../content/schema/mention-fields.ts';
import { topicSuggester, type TopicSuggestion } from './topic-likeness.ts';
import { withAncestors } from '../site/topic-tree.ts';

const wordForm = /(?<![\p{L}\p{N}])\p{Ll}{4,}(?![\p{L}\p{N}])/gu;

/** The words of a text by their number. Names are no subject, so what the finder found is left out, and capitalised words. */
function wordsOf(text: string, mentions: readonly Mention[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (stretch: string): void => {
    for (const [word] of stretch.matchAll(wordForm)) counts.set(word, (counts.get(word) ?? 0) + 1);
  };
  let end = 0;
  for (const mention of mentions) {
    count(text.slice(end, mention.start));
    end = mention.end;
  }
  count(text.slice(end));
  return counts;
}

/** Learns the topics of a site from its articles, and suggests those that an article may lack. */
export function topicsFor(
  site: Site,
): (article: Entry<'article'>, mentions: readonly Mention[]) => readonly TopicSuggestion[] {
  const { language } = site.settings;
  const widen = withAncestors(
    [...site.termsByKind.topic.values()].map(({ entry: { slug, data } }) => ({
      slug,
      parent: data.parent,
    })),
  );
  const sampleOf = ({ slug, data, body }: Entry<'article'>, mentions?: readonly Mention[]) => {
    const text = [data.title, data.summary, body.text].join('\n\n');
    const words = wordsOf(text, mentions ?? site.finder().find(text));
    return { slug, topics: widen(data.topics), words };
  };
  const suggest = topicSuggester(
    site.articles.flatMap(({ entry }) =>
      fieldsFor(entry.data.lang ?? language, language).length > 0 ? [sampleOf(entry)] : [],
    ),
  );
  return (article, mentions) => suggest(sampleOf(article, mentions));
}
