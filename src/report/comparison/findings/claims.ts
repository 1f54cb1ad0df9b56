// What may be said of models that were compared, in the words of what they do: some find films, others err about stars.

/** A model as the subject of a verb. */
export interface Subject {
  readonly name: string;
  readonly isPlural: boolean;
}

/** Phrases for headlines, without a full stop. */
export interface Claims {
  /** "EASE finds most" */
  most(model: Subject): string;
  /** "EASE finds more than popularity" */
  more(model: Subject, baseline: string): string;
  /** "What popularity finds": one model alone. */
  alone(model: Subject): string;
  /** "Who finds most depends on the data" */
  readonly depends: string;
}
