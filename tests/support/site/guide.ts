/** A fenced example of the editors' guide whose info string names the file that it is. */
export interface Example {
  /** Inside a content folder. */
  readonly path: string;
  readonly text: string;
  /** For one that is shown as wrong: the report that the guide prints under it. */
  readonly report: string | null;
}

const fence = /^```(?:markdown|yaml) (wrong )?(\S+\.(?:md|yaml))\n([^]*?)^```\n/gm;
const reportFence = /^```text report\n([^]*?)^```\n/m;

/** The files that a guide shows; together, without those shown as wrong, they are a content folder. */
export function examplesOf(guide: string): readonly Example[] {
  return [...guide.matchAll(fence)].map((match) => {
    const [whole, wrong, path = '', text = ''] = match;
    const below = guide.slice(match.index + whole.length);
    return {
      path,
      text,
      report: wrong === undefined ? null : (reportFence.exec(below)?.[1] ?? ''),
    };
  });
}
