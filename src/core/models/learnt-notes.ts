// What models have to tell of what they learnt, for the reader of a table: a fit that did not do quite what was asked for is reported with
// its figures, not in passing.

/** The part of a table's row that fits wrote: one entry of `learnt` a fold. */
export interface LearntRow {
  readonly model: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Sentences, each once, however many folds it is true of. */
export function learntNotes(rows: readonly LearntRow[]): string[] {
  const told = rows.flatMap(({ model, options }) => notesOf(options).map((note) => `${model}: ${note}`));
  return [...new Set(told)];
}

function notesOf({ learnt = [] }: Readonly<{ learnt?: unknown }>): string[] {
  return (learnt as readonly { readonly notes?: readonly string[] }[]).flatMap(({ notes = [] }) => notes);
}
