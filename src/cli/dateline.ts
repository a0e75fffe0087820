import { runCommandLine } from './command-line.ts';

// Whoever reads the output may stop reading it, as `head` does.
process.stdout.on('error', () => undefined);
process.exitCode = await runCommandLine(process.argv.slice(2), {
  root: process.cwd(),
  isTerminal: process.stdout.isTTY,
  write: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
});
