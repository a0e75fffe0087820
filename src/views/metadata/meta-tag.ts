/** A `<meta>` of the head: Open Graph names it by `property`, everything else by `name`. */
export type MetaTag =
  | { readonly property: string; readonly content: string }
  | { readonly name: string; readonly content: string };
