import type { Site } from '../../site/site.ts';
import { sitemapAddresses } from '../sitemaps/sitemap.ts';

/**
 * Crawlers that gather texts to train models, by the names under which their operators read robots.txt. Those of search
 * engines, also where a model answers with a link (OAI-SearchBot, Claude-SearchBot, PerplexityBot), are not among them.
 * Sources, read in November 2026: https://developers.openai.com/docs/bots,
 * https://support.claude.com/en/articles/8896518, https://developers.google.com/search/docs/crawling-indexing/google-common-crawlers,
 * https://support.apple.com/en-us/119829, https://commoncrawl.org/ccbot, https://developers.facebook.com/docs/sharing/webmasters/web-crawlers
 */
export const trainingCrawlers: readonly string[] = [
  'AI2Bot',
  'Applebot-Extended',
  'Bytespider',
  'CCBot',
  'ClaudeBot',
  'cohere-training-data-crawler',
  'Diffbot',
  'FacebookBot',
  'Google-Extended',
  'GPTBot',
  'ImagesiftBot',
  'meta-externalagent',
  'omgili',
  'PanguBot',
  'Timpibot',
  'webzio-extended',
];

/** `/robots.txt`: search is welcome, training by the outlet's word, and a preview is nobody's. */
export function robots(site: Site): string {
  if (site.preview) return 'User-agent: *\nDisallow: /\n';
  const training = site.settings.crawlers?.training ?? 'deny';
  const groups = [
    ...(training === 'deny'
      ? [[...trainingCrawlers.map((name) => `User-agent: ${name}`), 'Disallow: /']]
      : []),
    [
      'User-agent: *',
      `Content-Signal: search=yes, ai-train=${training === 'deny' ? 'no' : 'yes'}`,
      'Allow: /',
    ],
    sitemapAddresses(site).map((address) => `Sitemap: ${address}`),
  ];
  return `${groups.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
