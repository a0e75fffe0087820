import type { IndexGroup } from '../lists/index-page.ts';
import type { PageFrame } from '../frame/frame.ts';

/** /search/: the one page where a script runs. */
export interface SearchPage {
  readonly frame: PageFrame;
  readonly heading: string;
  readonly standfirst: string;
  readonly action: string;
  /** Address of the folder of the index. */
  readonly index: string;
  /** Folders in it, in the order in which they are asked. */
  readonly bundles: readonly string[];
  /** Those with a choice. */
  readonly filters: readonly SearchFilter[];
  /** Topics and countries, for those who would rather browse. */
  readonly start: readonly IndexGroup[];
}

/** What a search can be narrowed to; `name` is the word in the address and in the index. */
export interface SearchFilter {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}
