/** The parts of the output that have a colour of their own. */
export type Role = 'error' | 'warning' | 'strong' | 'quiet' | 'good';

/** Puts a text into the colour of its role, or leaves it as it is. */
export type Paint = (role: Role, text: string) => string;

/** Select Graphic Rendition numbers of ECMA-48; the sixteen colours follow the theme of the terminal. */
const numbers = {
  error: '1;31',
  warning: '1;33',
  strong: '1',
  quiet: '2',
  good: '32',
} as const satisfies Record<Role, string>;

export const colourful: Paint = (role, text) => `\u001B[${numbers[role]}m${text}\u001B[0m`;

export const plain: Paint = (_role, text) => text;
