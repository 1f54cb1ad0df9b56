// Why the bytes of an artifact were not taken. A class of its own because a shell acts on the reason: a damaged download
// is fetched again, a newer file asks for a newer matinee. The reader lets no other error out of bytes, whatever they hold.

/**
 * - `foreign`: the bytes are something else, not an artifact
 * - `newer`: an artifact of a format version that this reader does not know
 * - `truncated`: the bytes end too early
 * - `damaged`: the bytes are not those that were written, or were written wrongly
 * - `missing-part`: a whole artifact, but what was asked for is not in it
 */
export type ArtifactFault = "damaged" | "truncated" | "foreign" | "newer" | "missing-part";

/** The message is "Cannot open the artifact: what was seen and what was needed". */
export class ArtifactError extends Error {
  override readonly name = "ArtifactError";
  readonly reason: ArtifactFault;
  /** The message without its start, for a shell that names the file in its own. */
  readonly seenAndNeeded: string;
  /** The section at fault, or null where it is none. */
  readonly section: string | null;

  constructor(reason: ArtifactFault, seenAndNeeded: string, section: string | null = null) {
    super(`Cannot open the artifact: ${seenAndNeeded}`);
    this.reason = reason;
    this.seenAndNeeded = seenAndNeeded;
    this.section = section;
  }
}
