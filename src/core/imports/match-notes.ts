// What is told of a matching beside its result: a sentence for each kind of thing, with the first few examples, as a file may
// hold thousands of them.

/** Kinds in the order in which they are told. */
export const matchNotes = {
  typo: "Titles that no film has were taken for those of films that are called nearly so",
  ids: "Ids that name different films: the first of tmdb, imdb and movielens counts",
  year: "Ids that name a film of another year than the entry does: the id counts",
  otherId: "Films that have another id than the entry gives were taken by their title and year",
  titleAlone: "Films that were found by a title without a year may be others of the name",
  rating: "Of different ratings of one film the latest counts, of those without a time the last",
  event: "Of films both watchlisted and dismissed the later counts",
  seen: "Films that were rated or watched count as seen, and no longer as watchlisted or dismissed",
} as const;
export type MatchNote = keyof typeof matchNotes;

const mostExamples = 5;

export class MatchRemarks {
  readonly #examples = new Map<MatchNote, { count: number; readonly shown: string[] }>();

  /** Counts one; `example` is asked for only where it is shown. */
  add(kind: MatchNote, example: () => string): void {
    const seen = this.#examples.get(kind) ?? { count: 0, shown: [] };
    this.#examples.set(kind, seen);
    seen.count++;
    if (seen.shown.length < mostExamples) seen.shown.push(example());
  }

  /** A sentence a kind. */
  notes(): string[] {
    return (Object.keys(matchNotes) as MatchNote[]).flatMap((kind) => {
      const seen = this.#examples.get(kind);
      if (seen === undefined) return [];
      const more = seen.count > seen.shown.length ? `; and ${seen.count - seen.shown.length} more` : "";
      return [`${matchNotes[kind]}: ${seen.shown.join("; ")}${more}.`];
    });
  }
}
