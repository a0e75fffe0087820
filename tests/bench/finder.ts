import { createFinder } from '../../src/gazetteer/finder/finder.ts';
import { readLabelledTexts } from '../support/gazetteer/labelled-texts.ts';

/**
 * `npm run bench:finder`: how many megabytes of text (UTF-8) the finder reads in a second of one core's time, in the
 * median of several rounds. Ends with 1 below the floor.
 */
const floor = 40;
const rounds = 7;
const secondsARound = 1;

/** What stands between two countries in news: names of people and bodies, figures, small talk. */
const filler =
  'The committee met on Tuesday and put off its decision until the autumn, when the report of the auditors is due. ' +
  'Maria Lindqvist, who speaks for the union, said that nobody had asked the drivers. “We read it in the paper,” she told reporters outside the building. ' +
  'Prices rose by 2.4 per cent in the quarter; the Central Statistical Office had expected 1.9. ' +
  'Two ministers, among them Per Aksel Holm, have since announced that they will not stand again.\n\n' +
  'Police closed the road between the harbour and the old town for three hours. No one was hurt, a spokesman said. ' +
  'The World Health Organization will publish the figures of its October survey next week.\n\n';

const labelled = readLabelledTexts().map(({ text }) => text);
const articles: readonly { readonly name: string; readonly texts: readonly string[] }[] = [
  {
    name: 'news of some 4 kB, a country every 200 characters or so',
    texts: labelled.map((_, at) =>
      Array.from({ length: 5 }, (_unused, part) => {
        const pick = (step: number): string =>
          labelled[(at * 7 + part * 31 + step) % labelled.length] ?? '';
        return `${pick(0)} ${pick(1)} ${filler}`;
      }).join(''),
    ),
  },
  {
    name: 'the labelled sentences alone, a country every 25 characters',
    texts: [labelled.join('\n\n')],
  },
];

const bytesOf = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

/** Processor time, not the clock's: other work on the machine does not count. */
function speedOfARound(
  texts: readonly string[],
  find: (text: string) => readonly unknown[],
): number {
  const bytes = bytesOf(texts);
  const before = process.cpuUsage();
  let read = 0;
  let seconds = 0;
  while (seconds < secondsARound) {
    for (const text of texts) find(text);
    read += bytes;
    const { user, system } = process.cpuUsage(before);
    seconds = (user + system) / 1e6;
  }
  return read / seconds / 1e6;
}

const { find } = createFinder();
const medians = articles.map(({ name, texts }) => {
  const speeds = Array.from({ length: rounds }, () => speedOfARound(texts, find));
  const median = speeds.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
  console.log(`${median.toFixed(0).padStart(4)} MB/s  ${name}`);
  return median;
});
if ((medians[0] ?? 0) < floor) {
  console.error(`News is read at less than ${floor} MB/s.`);
  process.exitCode = 1;
}
