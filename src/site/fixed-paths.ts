/** Where the search is, unless the outlet does without. */
export const searchPath = '/search/';

/** What is made for programs, whatever the content. */
export const filePaths = {
  rss: '/feed.xml',
  atom: '/atom.xml',
  json: '/feed.json',
  corrections: '/corrections/feed.xml',
  sitemap: '/sitemap-index.xml',
  newsSitemap: '/news-sitemap.xml',
  robots: '/robots.txt',
  llms: '/llms.txt',
  articles: '/data/articles.json',
  countries: '/data/countries.csv',
  coMentions: '/data/co-mentions.csv',
  coMentionsJson: '/data/co-mentions.json',
  events: '/data/events.csv',
  statements: '/data/statements.csv',
  articleSchema: '/schema/article.json',
  articlesSchema: '/schema/articles.json',
  stylesheet: '/feed.css',
  redirects: '/_redirects',
  headers: '/_headers',
} as const;

/** Folders of the output that the build fills: nothing else has an address in them. */
export const builtFolders = { assets: '/assets/', cards: '/cards/', search: '/pagefind/' } as const;
