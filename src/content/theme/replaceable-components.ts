/** The components that an outlet may replace by a file of its own, `theme/components/<Name>.astro`. */
export const replaceableComponents = [
  'Masthead',
  'Footer',
  'Byline',
  'ArticleHeader',
  'ArticleEnd',
  'Teaser',
  // Empty, for what an outlet adds.
  'HeadSlot',
  'ArticleEndSlot',
  'FooterSlot',
] as const;
