// What may be said of models that were compared, in the words of what they do: some find films, others err about stars.

/** Phrases for headlines, without a full stop. Names stand as at the start of a sentence, baselines as within one. */
export interface Claims {
  /** "EASE finds most" */
  most(model: string): string;
  /** "EASE finds more than popularity" */
  more(model: string, baseline: string): string;
  /** "What popularity finds": one model alone. */
  alone(model: string): string;
  /** "Who finds most depends on the data" */
  readonly depends: string;
}
