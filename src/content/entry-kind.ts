/** The kinds of entry and the folder of each. A folder that is not here is a stray one. */
export const folders = {
  article: 'articles',
  topic: 'topics',
  region: 'regions',
  place: 'places',
  person: 'people',
  organization: 'organizations',
  storyline: 'storylines',
  author: 'authors',
  country: 'countries',
  page: 'pages',
} as const;

export type EntryKind = keyof typeof folders;

export const entryKinds = Object.keys(folders) as readonly EntryKind[];

export function kindOfFolder(folder: string): EntryKind | undefined {
  return entryKinds.find((kind) => folders[kind] === folder);
}
