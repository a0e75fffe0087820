import { articleText, read } from '../support/content/read.ts';
import { longParagraphs } from '../support/content/markdown/long-paragraphs.ts';

/**
 * `npm run bench:markdown`: how the time for one paragraph grows with its length. Ends with 1 where four times the text
 * takes more than eight times as long: linear growth takes four times, quadratic growth sixteen times.
 */
/** Four times that is still below the largest file that is read. */
const length = 60_000;
const factor = 4;
const highestGrowth = 8;
const rounds = 3;

/** Processor time in milliseconds, the least of several rounds: other work on the machine does not count. */
function timeFor(text: string): number {
  const times = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage();
    read(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

for (const { name, text } of longParagraphs) {
  const short = timeFor(articleText(text(length)));
  const long = timeFor(articleText(text(length * factor)));
  const growth = long / short;
  console.log(
    `${short.toFixed(0).padStart(5)} ms, ${long.toFixed(0).padStart(5)} ms for four times the text: ${growth.toFixed(1)} times  ${name}`,
  );
  if (growth > highestGrowth) {
    console.error(`The time for ${name} grows faster than the text.`);
    process.exitCode = 1;
  }
}
