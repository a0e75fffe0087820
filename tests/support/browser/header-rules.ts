/** A rule of a `_headers` file: a path, and what is said of it. */
interface HeaderRule {
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Reads a `_headers` file in the form that Netlify and Cloudflare share; throws for a line that has no meaning. */
export function headerRules(text: string): readonly HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const [, name, value] = /^\s+([\w-]+): (.+)$/.exec(line) ?? [];
    const last = rules.at(-1);
    if (name !== undefined && value !== undefined && last) {
      rules[rules.length - 1] = {
        ...last,
        headers: [...last.headers, [name.toLowerCase(), value]],
      };
    } else if (line.startsWith('/')) rules.push({ path: line, headers: [] });
    else throw new Error(`The line "${line}" of _headers is neither a path nor a header.`);
  }
  return rules;
}

/** The headers that a `_headers` file gives to an address; of one name, what several rules say is joined. */
export function headersFor(path: string, text: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const rule of headerRules(text).filter((one) => patternOf(one.path).test(path))) {
    for (const [name, value] of rule.headers) {
      found[name] = found[name] === undefined ? value : `${found[name]}, ${value}`;
    }
  }
  return found;
}

function patternOf(path: string): RegExp {
  const pattern = path
    .replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(/:\w+/g, '[^/]+')
    .replaceAll('*', '.*');
  return new RegExp(`^${pattern}$`);
}
