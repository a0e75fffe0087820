import { expect, test } from 'vitest';
import { topicSuggester, type TopicSample } from '../../src/assist/topic-likeness.ts';

function sample(slug: string, topics: readonly string[], text: string): TopicSample {
  const words = new Map<string, number>();
  for (const word of text.split(' ')) words.set(word, (words.get(word) ?? 0) + 1);
  return { slug, topics, words };
}

const common = 'government minister week region talks';
const samples = [
  sample('vote-a', ['elections'], `${common} ballot turnout polling candidate runoff`),
  sample('vote-b', ['elections'], `${common} ballot turnout candidate seats runoff`),
  sample('vote-c', ['elections', 'protest'], `${common} ballot polling candidate turnout seats`),
  sample('gas-a', ['energy'], `${common} pipeline cubic metres contract`),
  sample('gas-b', ['energy'], `${common} pipeline cubic metres contract`),
  sample('talk-a', ['diplomacy'], `${common} envoy summit`),
  sample('talk-b', ['diplomacy'], `${common} treaty border`),
  sample('talk-c', ['diplomacy'], `${common} visit handshake`),
];
const suggest = topicSuggester(samples);

test('an article that reads like those of a topic gets it, with the words that say so', () => {
  const article = sample('new', ['protest'], `${common} ballot turnout runoff candidate seats`);
  expect(suggest(article)).toEqual([
    { topic: 'elections', words: ['runoff', 'seats', 'ballot', 'candidate', 'turnout'] },
  ]);
});

test('a topic that is declared is not suggested, nor one of few articles, nor one without words of its own', () => {
  const votes = `${common} ballot turnout runoff candidate seats`;
  expect(suggest(sample('new', ['elections'], votes))).toEqual([]);
  expect(suggest(sample('new', [], `${common} pipeline cubic metres contract`))).toEqual([]);
  expect(suggest(sample('new', [], `${common} envoy summit treaty border`))).toEqual([]);
});

test('a few words in common are not enough', () => {
  expect(suggest(sample('new', [], `${common} ballot turnout eels locks ferries`))).toEqual([]);
});

test('an article of the folder is not its own witness', () => {
  const alone = topicSuggester([
    ...samples.slice(3),
    sample('x', ['rare'], 'quince medlar blet sorb'),
    sample('y', ['rare'], 'quince medlar blet sorb'),
    sample('z', [], 'quince medlar blet sorb'),
  ]);
  expect(alone(sample('z', [], 'quince medlar blet sorb'))).toEqual([]);
});

test('the order of the articles decides nothing', () => {
  const article = sample('new', [], `${common} ballot turnout runoff candidate seats`);
  expect(topicSuggester(samples.toReversed())(article)).toEqual(suggest(article));
});
