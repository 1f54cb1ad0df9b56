// A film in the list of a MovieLens set; how its title is to be taken apart stands in core/search/names-in-title.ts.

/** A film as a MovieLens set lists it. */
export interface MovieTitle {
  /** The set's own id. */
  readonly rawId: number;
  /** As it is written: "Postman, The (Postino, Il) (1994)". */
  readonly title: string;
  /** The year in the title; null where it has none. */
  readonly year: number | null;
  /** As the set names them; none where it says so. */
  readonly genres: readonly string[];
}
