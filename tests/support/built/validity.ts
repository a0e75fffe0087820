import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import config from '../../../.config/html-validate.ts';
import { readPages } from './page.ts';

const validator = new HtmlValidate(new StaticConfigLoader(config));

/** What html-validate finds on the pages of an output folder, each with a piece of its line. */
export function invalidHtml(folder: string): readonly string[] {
  return [...readPages(folder).values()].flatMap(({ path, html }) => faultsOf(path, html));
}

export function faultsOf(path: string, html: string): readonly string[] {
  const { results } = validator.validateStringSync(html, path);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => {
      const near = html.split('\n')[line - 1]?.slice(Math.max(0, column - 40), column + 60) ?? '';
      return `${path} ${line}:${column} ${ruleId}: ${message} (${near})`;
    }),
  );
}
