/** Makes 200 random edits, or as many as the first argument says, from the seed in the second, and compares the site after each. */
import { join } from 'node:path';
import { runEdits } from '../support/built/edit-run.ts';
import { projectRoot } from '../support/built/run-build.ts';

const [count = 200, seed = Math.floor(Math.random() * 1e9)] = process.argv.slice(2).map(Number);
process.stdout.write(`${String(count)} edits from the seed ${String(seed)}\n`);
const results = await runEdits(join(projectRoot, 'tests/fixtures/everything'), { seed, count });
for (const { edit, refused, wrong } of results) {
  if (wrong.length > 0) process.stdout.write(`wrong after ${edit}: ${wrong.join(', ')}\n`);
  else if (refused) process.stdout.write(`refused: ${edit}\n`);
}
const refused = results.filter((one) => one.refused).length;
const wrong = results.filter((one) => one.wrong.length > 0).length;
process.stdout.write(
  `${String(results.length - refused)} built, ${String(refused)} refused by the check, ${String(wrong)} wrong\n`,
);
process.exitCode = wrong > 0 ? 1 : 0;
