/** The folders of compiled pages, inside the folder that has both. */
export const compiledFolders = { bundle: 'bundle', assets: 'assets' } as const;
