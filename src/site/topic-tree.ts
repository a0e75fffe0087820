interface Node {
  readonly slug: string;
  readonly parent: string | undefined;
}

/** The way from a node up to its root, the node itself first; it ends where a cycle begins. */
export function lineage(slug: string, parents: ReadonlyMap<string, string | undefined>): string[] {
  const line = new Set<string>();
  for (
    let next: string | undefined = slug;
    next !== undefined && !line.has(next);
    next = parents.get(next)
  ) {
    line.add(next);
  }
  return [...line];
}

/** Gives, for the topics an article names, those and every wider one: an article on a vote is one on elections too. */
export function withAncestors(
  topics: readonly Node[],
): (named: readonly string[]) => readonly string[] {
  const parents = new Map(topics.map(({ slug, parent }) => [slug, parent]));
  const lineages = new Map<string, readonly string[]>();
  const lineageOf = (slug: string): readonly string[] => {
    const line = lineages.get(slug) ?? lineage(slug, parents);
    lineages.set(slug, line);
    return line;
  };
  return (named) => [...new Set(named.flatMap(lineageOf))];
}
