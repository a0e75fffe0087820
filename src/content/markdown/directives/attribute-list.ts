/** One attribute as it was typed, with its offsets in the source: from its name to the end of its value. */
export interface TypedAttribute {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const token =
  /\s*(?:#([^\s#.}"'<>=`]+)|\.([^\s#.}"'<>=`]+)|([A-Za-z:_][\w:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'“”„«»<>=`}]+)))?)/y;

/**
 * Reads `{name="value" …}` at an offset of a text; an empty list where no brace stands there, null where what follows
 * is no list of attributes. Parsers differ in what they take for one and keep no places; this is one grammar for both.
 * `#x` and `.x` are short for `id` and `class`.
 */
export function readAttributeList(text: string, offset: number): readonly TypedAttribute[] | null {
  if (text[offset] !== '{') return [];
  const found: TypedAttribute[] = [];
  let position = offset + 1;
  for (;;) {
    token.lastIndex = position;
    const match = token.exec(text);
    if (!match) break;
    const [all, id, className, name, double, single, bare] = match;
    const start = position + all.length - all.trimStart().length;
    position += all.length;
    found.push({
      name: name ?? (id === undefined ? 'class' : 'id'),
      value: id ?? className ?? double ?? single ?? bare ?? '',
      start,
      end: position,
    });
  }
  return /\s*\}/y.test(text.slice(position)) ? found : null;
}
