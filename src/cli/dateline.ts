import { runCommandLine } from './command-line.ts';

// Whoever reads the output may stop reading it, as `head` does.
process.stdout.on('error', () => undefined);
const exitCode = await runCommandLine(process.argv.slice(2), {
  root: process.cwd(),
  isTerminal: process.stdout.isTTY,
  write: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
});
// A server runs on and ends by a signal, whose exit code Vite sets where there is none.
if (exitCode !== 0) process.exitCode = exitCode;
