// What can be asked of a recommender, with films as callers name them.
import type { GroupRequest } from "../recommend/asking/group.ts";
import type { RecommendRequest } from "../recommend/asking/recommend.ts";
import type { FilmReference } from "./film-reference.ts";

interface NamedFilms {
  /** Only these films are ranked; default all. */
  readonly candidates?: readonly FilmReference[] | undefined;
  /** These never. */
  readonly exclude?: readonly FilmReference[] | undefined;
}

/** n, filters, sliders, variety, candidates, exclude; all may be left out. */
export type ListRequest = Omit<RecommendRequest, keyof NamedFilms> & NamedFilms;

/** The same for several people, and a rule; without sliders. */
export type GroupListRequest = Omit<GroupRequest, keyof NamedFilms> & NamedFilms;

/** Films of a history with something changed; each in one of the three at most. */
export interface GivenChange {
  /** As if it were rated so. 0.5 to 5; of own items on their scale. */
  readonly rate?: readonly { readonly film: FilmReference; readonly rating: number }[] | undefined;
  /** As if nothing had been said of it. */
  readonly remove?: readonly FilmReference[] | undefined;
  /** As if it were turned down. */
  readonly dismiss?: readonly FilmReference[] | undefined;
}

export interface SimilarRequest extends Pick<RecommendRequest, "filters"> {
  /** How many at most; default 10. */
  readonly n?: number | undefined;
}
