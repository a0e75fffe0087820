import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { themes, visit } from './visit.ts';

/** WCAG 2.2 A and AA with axe's own best practices: every rule that axe has for them. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe has against a page, in both themes at the narrowest and the widest: one sentence each. */
export async function violations(browser: Browser, address: string): Promise<readonly string[]> {
  const { page } = await visit(browser, address);
  await page.goto(address);
  await bringAxe(page);
  const found: string[] = [];
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      found.push(...(await analyze(page)).map((one) => `${width} ${colorScheme}: ${one}`));
    }
  }
  await page.context().close();
  return found;
}

/** The part of axe's interface that is asked here. */
interface Axe {
  readonly run: (options: AxeOptions) => Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly help: string;
      readonly nodes: readonly { readonly html: string }[];
    }[];
  }>;
}

/** Our pages have no media to preload, and what axe finds in order is not asked for: it takes time. */
const options = {
  runOnly: rules,
  resultTypes: ['violations'],
  preload: false,
};
type AxeOptions = typeof options;

/**
 * The builder brings axe into the page with every analysis (without frames: legacy mode); once it is
 * there, asking it directly takes half the time.
 */
async function bringAxe(page: Page): Promise<void> {
  await new AxeBuilder({ page }).setLegacyMode().withRules('document-title').analyze();
}

async function analyze(page: Page): Promise<readonly string[]> {
  const { violations } = await page.evaluate((given) => {
    const { axe } = globalThis as typeof globalThis & { readonly axe: Axe };
    return axe.run(given);
  }, options);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id} (${help}): ${html}`),
  );
}
