/**
 * Fragments of a page begin with a letter of their kind, so that none can take the name of a property of `document`
 * (DOM clobbering) or of another kind's fragment. Footnotes get theirs from remark-rehype.
 */
export const headingAnchor = (slug: string): string => `s-${slug}`;
export const statementAnchor = (id: string): string => `q-${id}`;
export const footnotePrefix = 'n-';
