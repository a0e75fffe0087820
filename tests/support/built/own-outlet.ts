import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './run-build.ts';

/** What an outlet under test has of its own: one entry for each thing that an outlet can change. */
interface OwnPart {
  /** Files by their path in the outlet. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Lines of `content/site.yaml`. */
  readonly settings?: string;
}

const face = readFileSync(join(projectRoot, 'src/theme/styles/fonts/text-bold.woff2'));

/** A design that has nothing in common with that of the program: other colours in both schemes, a font, sizes. */
const design: OwnPart = {
  files: {
    'public/fonts/own.woff2': face,
    'theme/tokens.css': `/* The design of the river. */
@font-face { font-family: 'Own'; src: url('/fonts/own.woff2') format('woff2'); font-display: swap; }
:root {
  --paper: #f3ead8;
  --ink: #2a1a0f;
  --soft: #6b4f36;
  --hair: #d5c3a5;
  --accent: #0b5d4e;
  --display: 'Own', Georgia, serif;
  --label: 'Own', Georgia, serif;
  --s3: clamp(2.2rem, 1.5rem + 3vw, 4rem);
  --page: 60rem;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #08201c;
    --ink: #e9f2e6;
    --soft: #9fb8ad;
    --hair: #2a463f;
    --accent: #f0b94a;
  }
}
`,
  },
};

/** A footer that shows that of the program and adds a line, and an addition to the head and to each article. */
const components: OwnPart = {
  files: {
    'theme/components/Footer.astro': `---
import type { FooterProps } from 'dateline-site/component-props';
import Original from 'dateline-site/components/Footer.astro';

type Props = FooterProps;

const { site } = Astro.props;
---

<Original site={site} />
<aside class="own" aria-label="Print">Printed by {site.name}, after its footer</aside>
<style>
  .own {
    color: var(--accent);
  }
</style>
`,
    'theme/components/HeadSlot.astro':
      '<meta name="color-of" content={Astro.props.page.site.name} />\n',
    'theme/components/ArticleEndSlot.astro': '<p>Read it aloud.</p>\n',
  },
};

/** Logos for both schemes, as SVG. */
const logos: OwnPart = {
  files: {
    'content/logo.svg': logo('#0b5d4e'),
    'content/logo-dark.svg': logo('#f0b94a'),
  },
  settings: 'logo: logo.svg\nlogoDark: logo-dark.svg\n',
};

/** A form that posts to a service, and what that requires. */
const newsletter: OwnPart = {
  files: {
    'content/pages/privacy.md': '---\ntitle: Privacy\n---\nWe keep addresses for the letter.\n',
  },
  settings:
    'newsletter:\n  action: https://lists.example/river\n  text: A letter each Friday.\n  redirects: [https://confirm.example]\n',
};

function logo(colour: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 60"><path fill="none" stroke="${colour}" stroke-width="8" d="M4 30q29-40 58 0t58 0 58 0 58 0"/></svg>\n`;
}

/** Everything that the outlet of tests/built/package.test.ts has of its own. A new thing that outlets can change is added here. */
export const ownParts: readonly OwnPart[] = [design, components, logos, newsletter];

/** A configuration with one hook of each kind; the check finds what the plugin does not. */
export const ownConfig = `import type { Root } from 'mdast';
import { defineConfig, type CheckHook } from 'dateline-site/config';

const unread: CheckHook = (site) =>
  site.articles.map(({ file, title }) => ({
    code: 'OUTLET_READ',
    message: \`nobody has read "\${title}"\`,
    severity: 'warning',
    file,
    field: 'title',
  }));

const sign = ({ by }: { by: string }) => (tree: Root) => {
  tree.children.push({ type: 'paragraph', children: [{ type: 'text', value: by }] });
};

export default defineConfig({
  remarkPlugins: [[sign, { by: 'Written on the river.' }]],
  outputs: [(site) => [{ path: '/titles.txt', content: site.articles.map(({ title }) => title).join() }]],
  checks: [unread],
});
`;
