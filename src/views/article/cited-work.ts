/** What a citation is made of, before it is written in one of its forms. Texts are plain, on one line. */
export interface CitedWork {
  readonly slug: string;
  readonly authors: readonly string[];
  readonly title: string;
  /** The outlet. */
  readonly container: string;
  /** `2020-10-22`. */
  readonly day: string;
  readonly url: string;
  readonly language: string;
}
