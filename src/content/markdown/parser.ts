import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import { markdownToMdast } from 'satteri';

/**
 * Markdown to an mdast tree: CommonMark, GFM and directives, with positions. Sätteri is the same grammar in native
 * code, some twenty times as fast; a differential test holds it against remark, which stays as the reference.
 */
export function parseNatively(markdown: string): Root {
  // Its type is wider than mdast's own by MDX nodes, which this grammar never makes.
  return markdownToMdast(markdown, { features: { directive: true, frontmatter: false } }) as Root;
}

const reference = remark().use(remarkGfm, { singleTilde: false }).use(remarkDirective).freeze();

/** The same by remark alone: the reference in tests, and the way where the native binding is missing. */
export function parseByRemark(markdown: string): Root {
  return reference.parse(markdown);
}

/** The parser of the house. */
export const parseMarkdown: (markdown: string) => Root = nativeWorks()
  ? parseNatively
  : parseByRemark;

function nativeWorks(): boolean {
  try {
    parseNatively('');
    return true;
  } catch {
    return false;
  }
}
