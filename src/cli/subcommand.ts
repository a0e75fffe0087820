import { InvalidArgumentError, type Command } from 'commander';
import type { Ending, Surroundings } from './command.ts';

/** Takes how a command ended: keeps the exit code, or throws after printing what was used wrongly. */
export type Finish = (command: Command, ending: Ending) => void;

/** Makes a command: its arguments, options, help, and what it runs. */
export type CreateCommand = (surroundings: Surroundings, finish: Finish) => Command;

/** Reads an option that is a whole number. */
export function parseNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a number.');
  return Number(text);
}

/** Reads a port. */
export function parsePort(text: string): number {
  const port = parseNumber(text);
  if (port > 65_535) throw new InvalidArgumentError('It must be a number up to 65535.');
  return port;
}
