import { fileURLToPath } from 'node:url';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

const projectRoot = fileURLToPath(new URL('..', import.meta.url));

/** Where the environment is read: tests and configuration, and in `src` this file alone. */
const settingsFile = 'src/engine/settings-fs.ts';

/** Syntax that the house does without, each with what to write instead. */
const plainSyntax = [
  {
    selector: 'CallExpression[callee.property.name=/^(sort|reverse)$/][callee.computed=false]',
    message: 'It changes its input: write toSorted or toReversed.',
  },
  {
    selector: 'ExportAllDeclaration',
    message: 'No barrels: import from the file that defines the name.',
  },
];
const namedExports = {
  selector: 'ExportDefaultDeclaration',
  message:
    'Export by name; default exports are for configuration files and declarations of modules.',
};
/** Turning telemetry off is a write; every other use of the environment is a read. */
const noEnvironment = {
  selector:
    'MemberExpression[object.name="process"][property.name="env"]' +
    ':not(AssignmentExpression > MemberExpression.left > MemberExpression)',
  message: `The environment is read in ${settingsFile} and handed down.`,
};

export default defineConfig(
  globalIgnores([
    'dist/',
    'dist-preview/',
    '.astro/',
    '.cache/',
    '.package/',
    'content/',
    'tests/fixtures/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,js,mjs,astro}'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: projectRoot,
        extraFileExtensions: ['.astro'],
      },
    },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'object-shorthand': 'error',
      'prefer-template': 'error',
      'no-restricted-syntax': ['error', ...plainSyntax, namedExports, noEnvironment],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'node:process',
              importNames: ['env'],
              message: `The environment is read in ${settingsFile} and handed down.`,
            },
          ],
        },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
    },
  },
  {
    files: ['src/{desk,build}/**', 'tests/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: [settingsFile, 'tests/**'],
    rules: {
      'no-restricted-syntax': ['error', ...plainSyntax, namedExports],
      'no-restricted-imports': 'off',
    },
  },
  {
    // The type of a zod schema is its inference: written out, it would be a second schema.
    files: ['src/content/schema/**'],
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  {
    // Astro holds what `getStaticPaths` gives against the props of its route.
    files: ['src/pages/**/*.ts'],
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  {
    files: ['.config/**', '*.config.mjs', '**/*.d.ts'],
    rules: { 'no-restricted-syntax': ['error', ...plainSyntax] },
  },

  astro.configs['flat/recommended'],
  astro.configs['flat/jsx-a11y-strict'],
  {
    files: ['**/*.astro'],
    languageOptions: {
      parserOptions: {
        parser: ts.parser,
        // The parser of .astro files cannot use the project service.
        projectService: false,
        project: './tsconfig.json',
        tsconfigRootDir: projectRoot,
      },
    },
    rules: {
      // Astro checks what `getStaticPaths` gives against the props of its page.
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      // A section that scrolls must be reached by keyboard (axe: scrollable-region-focusable).
      'astro/jsx-a11y/no-noninteractive-tabindex': ['error', { tags: ['section'], roles: [] }],
      // The default export of an .astro file is the component itself.
      'no-restricted-syntax': ['error', ...plainSyntax, noEnvironment],
      // Markup is of the type `any`, and so is all that `items.map((item) => <li />)` returns.
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // Client scripts are cut out of .astro files and belong to no TypeScript project.
    files: ['**/*.astro/*.{js,ts}'],
    extends: [ts.configs.disableTypeChecked],
  },
);
