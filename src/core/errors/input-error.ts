// The one error that says: what was handed in is at fault, not the program. The command line turns it into exit code 2,
// a server into a 400. It carries where the fault lies, so that nobody has to parse the message.
// Not for misuse of the library's functions: those throw RangeError and TypeError.

/** Where in an input the fault was seen. Lines and columns count from 1; a column is a field's name or its number. */
export interface InputPlace {
  /** The file as the person named it; for a file in an archive `archive.zip > inner.csv`. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: string | number;
}

/**
 * A mistake in what was handed in: a file, an option, a field.
 *
 * The message is "what could not be done: what was seen and what was needed"; the place is put in front of what was
 * seen, as `file, line 3, column genres: ...`.
 */
export class InputError extends Error {
  override readonly name = "InputError";
  readonly couldNot: string;
  readonly seenAndNeeded: string;
  readonly place: InputPlace;

  constructor(couldNot: string, seenAndNeeded: string, place: InputPlace = {}, options?: ErrorOptions) {
    const where = describePlace(place);
    super(`${couldNot}: ${where === "" ? "" : `${where}: `}${seenAndNeeded}`, options);
    this.couldNot = couldNot;
    this.seenAndNeeded = seenAndNeeded;
    this.place = place;
  }
}

/** "ratings.csv, line 3, column genres", or the empty string where nothing is known. */
export function describePlace(place: InputPlace): string {
  const parts: string[] = [];
  if (place.file !== undefined) parts.push(place.file);
  if (place.line !== undefined) parts.push(`line ${place.line}`);
  if (place.column !== undefined) parts.push(`column ${place.column}`);
  return parts.join(", ");
}
