// How names that a person writes ("Michael Mann", "drama", "USA") are found among those that a catalogue knows. Only the
// question stands here, so that reading a film needs no catalogue; who answers has one.

/** What a name may name. A person is the same person in the cast and in the crew. */
export type NameKind = "person" | "genre" | "keyword" | "company" | "country" | "language";

/** Something in the catalogue that bears the name. */
export interface NameMatch {
  /** The number of a person, genre, keyword or company in digits; the ISO code of a country or a language. */
  readonly key: string;
  /** As the catalogue spells it; models tell some traits apart by it. */
  readonly name: string;
  /** How many films of the catalogue have it. */
  readonly films: number;
}

export interface FilmNames {
  /**
   * Everything of a kind that bears a name, in any order; none where the catalogue does not know it. Upper and lower case,
   * accents and spaces around make no difference; countries and languages are found by their codes, too.
   */
  find(kind: NameKind, name: string): readonly NameMatch[];
}
