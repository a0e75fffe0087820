import { readFileSync, writeFileSync } from 'node:fs';
import { withReference } from '../content/schema/reference.ts';

/** The editors' guide of this project, wherever CONTENT_DIR leads. */
const guide = new URL('../../content/README.md', import.meta.url);

// `npm run reference`: writes the tables of fields anew, after a change of the schema or of a directive.
const text = withReference(readFileSync(guide, 'utf8'));
if (text === null) {
  process.stderr.write(
    'content/README.md has lost the marks between which the field reference stands.\n',
  );
  process.exitCode = 2;
} else {
  writeFileSync(guide, text);
  process.stdout.write('The field reference in content/README.md is up to date.\n');
}
