// What the build hands to pages. Types are named by `import()`: an import statement would make these declarations local.

declare module 'virtual:dateline/site' {
  /** What is published at the build clock. */
  export const site: import('./site/site.ts').Site;
}

declare module 'virtual:dateline/policy' {
  /** Whether pages carry their Content Security Policy: the dev server works by scripts and styles that it would refuse. */
  export const enforced: boolean;
}

declare module 'virtual:dateline/theme.css';

declare module 'virtual:astro:manifest' {
  /** What Astro says of the compiled pages. */
  export const manifest: import('astro').SSRManifest;
}
