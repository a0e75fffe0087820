/** A picture of the content folder as the build publishes it. */
export interface BuiltPicture {
  /** Absolute. */
  readonly url: string;
  readonly width: number;
  readonly height: number;
  /** `image/jpeg`. */
  readonly type: string;
}

/** A picture that is wanted, by `Picture.id`, and where on a page it stands: that decides its size. */
export interface WantedPicture {
  readonly id: string;
  readonly use: 'cover' | 'text' | 'logo';
}

/** By `Picture.id`: the pictures that were asked for and are published. */
export type BuiltPictures = ReadonlyMap<string, BuiltPicture>;
