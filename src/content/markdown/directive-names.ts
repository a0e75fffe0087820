/** What stands around a text, with a closing line. */
export const containers = ['statement', 'reply', 'box'] as const;
/** What stands on a line of its own. */
export const leaves = ['figure', 'embed'] as const;

export function isOneOf<Name extends string>(names: readonly Name[], name: string): name is Name {
  return (names as readonly string[]).includes(name);
}
