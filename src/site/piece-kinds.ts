import {
  articleKinds,
  builtInKinds,
  isBuiltInKind,
  type BuiltInKind,
  type OwnKind,
  type SchemaType,
} from '../content/schema/kinds.ts';
import type { Words } from '../i18n/words.ts';
import type { Article } from './article.ts';

/** A kind of piece as the outlet calls it. */
export interface PieceKind {
  /** In front matter and in the address of its page. */
  readonly name: string;
  readonly label: string;
  /** Over a list of such pieces. */
  readonly plural: string;
  readonly type: SchemaType;
  /** Whether such pieces are labelled as opinion wherever they are listed. */
  readonly opinion: boolean;
}

/** The kinds of piece of a site, by name. */
export type PieceKinds = ReadonlyMap<string, PieceKind>;

const plurals = {
  report: 'reports',
  analysis: 'analyses',
  explainer: 'explainers',
  opinion: 'opinions',
  brief: 'briefs',
  interview: 'interviews',
  review: 'reviews',
} as const satisfies Record<BuiltInKind, keyof Words>;

/** The kinds of piece by name: those of the program first, then those of the outlet as it declares them. */
export function pieceKinds(own: Readonly<Record<string, OwnKind>>, words: Words): PieceKinds {
  const names = new Set([...articleKinds, ...Object.keys(own)]);
  return new Map(
    [...names].map((name) => {
      const { label, plural, type, opinion } = own[name] ?? {};
      const builtIn = isBuiltInKind(name) ? builtInKinds[name] : null;
      const usual = isBuiltInKind(name) ? words[name] : name;
      const isOpinion = opinion ?? builtIn?.opinion ?? false;
      const usualPlural = isBuiltInKind(name) && label === undefined ? words[plurals[name]] : usual;
      return [
        name,
        {
          name,
          label: label ?? usual,
          plural: plural ?? label ?? usualPlural,
          type: type ?? builtIn?.type ?? (isOpinion ? 'OpinionNewsArticle' : 'NewsArticle'),
          opinion: isOpinion,
        },
      ];
    }),
  );
}

/** The kind of an article. */
export function kindOf({ entry }: Article, kinds: PieceKinds): PieceKind {
  const name = entry.data.kind ?? 'analysis';
  const kind = kinds.get(name);
  if (kind) return kind;
  // The declaration of the kind has a fault, so this is no site that is published.
  return { name, label: name, plural: name, type: 'NewsArticle', opinion: false };
}

/** What a piece of opinion is labelled with: the name of the kind `opinion`; null for every other piece. */
export function opinionLabel(article: Article, kinds: PieceKinds): string | null {
  const kind = kindOf(article, kinds);
  return kind.opinion ? (kinds.get('opinion') ?? kind).label : null;
}
