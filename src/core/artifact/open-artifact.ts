// Opens the bytes of an artifact: checks all of them once, then hands out its sections in place. Runs anywhere; where the
// bytes come from (a file, a download) is the shell's business. Layout: docs/guide/artifact.md.
import { ArtifactError } from "./artifact-error.ts";
import { type ArtifactHeader, readHeader } from "./artifact-header.ts";
import { crc32, crc32Hex } from "./crc32.ts";
import { headerChecksumBytes, preambleBytes, readPreamble } from "./preamble.ts";
import { readSectionTable, type SectionEntry, tableEnd } from "./section-table.ts";
import { isSectionType, type SectionArrays, type SectionData, type SectionType, viewSection } from "./section-types.ts";

/** An artifact whose bytes have been checked. */
export interface Artifact {
  readonly header: ArtifactHeader;
  /** The table of sections, in the order of the file. */
  readonly sections: readonly SectionEntry[];
  /** Whether there is a section of that name that this reader can read. */
  has(name: string): boolean;
  /**
   * The section's elements in place, row-major: a view of the opened bytes, to be read only.
   *
   * @throws ArtifactError missing-part, where there is none of that name or its type is unknown here
   */
  section(name: string): SectionData;
  /** The same for a section that has to be of one type; of another it counts as missing too. */
  section<Type extends SectionType>(name: string, type: Type): SectionArrays[Type];
  /** The section's sizes, slowest first; throws as `section` does. */
  shape(name: string): readonly number[];
}

/**
 * Checks and opens an artifact. Sections that nobody asks for cost nothing further.
 *
 * @param bytes all of the file; kept and shared with the views, so it must not change afterwards
 * @throws ArtifactError with a reason, and no other error, whatever the bytes hold
 */
export function openArtifact(bytes: ArrayBuffer): Artifact {
  const all = new Uint8Array(bytes);
  const headerEnd = checkedHeaderEnd(all);
  const { header, sections } = readHeader(all.subarray(preambleBytes, headerEnd));
  const table = readSectionTable(sections, headerEnd + headerChecksumBytes);
  checkLength(all.length, tableEnd(table, headerEnd + headerChecksumBytes));
  for (const entry of table) checkSection(all, entry);
  return new OpenArtifact(header, table, bytes);
}

/** Where the header ends, which together with all before it has the checksum that follows it. */
function checkedHeaderEnd(all: Uint8Array): number {
  const headerEnd = preambleBytes + readPreamble(all);
  if (all.length < headerEnd + headerChecksumBytes) throw cutShort(all.length, headerEnd + headerChecksumBytes);
  const recorded = new DataView(all.buffer).getUint32(headerEnd, true);
  if (crc32(all.subarray(0, headerEnd)) === recorded) return headerEnd;
  throw new ArtifactError("damaged", "the header's checksum is not the recorded one; an undamaged file was needed");
}

function checkLength(length: number, needed: number): void {
  if (length < needed) throw cutShort(length, needed);
  if (length === needed) return;
  throw new ArtifactError("damaged", `it has ${length} bytes; ${needed}, where its last section ends, were needed`);
}

function cutShort(length: number, needed: number): ArtifactError {
  return new ArtifactError("truncated", `it has ${length} bytes; ${needed} were needed (is it cut short?)`);
}

function checkSection(all: Uint8Array, { name, offset, length, checksum }: SectionEntry): void {
  const seen = crc32Hex(all.subarray(offset, offset + length));
  if (seen === checksum) return;
  throw new ArtifactError("damaged", `section ${name} has the checksum ${seen}; ${checksum} was needed`, name);
}

class OpenArtifact implements Artifact {
  readonly header: ArtifactHeader;
  readonly sections: readonly SectionEntry[];
  readonly #entries: ReadonlyMap<string, SectionEntry>;
  readonly #bytes: ArrayBuffer;

  constructor(header: ArtifactHeader, table: readonly SectionEntry[], bytes: ArrayBuffer) {
    this.header = header;
    this.sections = table;
    this.#entries = new Map(table.map((entry) => [entry.name, entry]));
    this.#bytes = bytes;
  }

  has(name: string): boolean {
    return isSectionType(this.#entries.get(name)?.type ?? "");
  }

  section<Type extends SectionType>(name: string, type?: Type): SectionArrays[Type] {
    const entry = this.#entry(name);
    if (type !== undefined && entry.type !== type) {
      throw new ArtifactError("missing-part", `section ${name} holds ${entry.type}; ${type} was needed`, name);
    }
    return viewSection(entry.type, this.#bytes, entry.offset, entry.length) as SectionArrays[Type];
  }

  shape(name: string): readonly number[] {
    return this.#entry(name).shape;
  }

  #entry(name: string): SectionEntry & { readonly type: SectionType } {
    const entry = this.#entries.get(name);
    if (entry === undefined) {
      const seen = [...this.#entries.keys()].join(", ");
      throw new ArtifactError("missing-part", `its sections are ${seen || "none"}; ${name} was needed`, name);
    }
    const { type } = entry;
    if (isSectionType(type)) return { ...entry, type };
    throw new ArtifactError("missing-part", `section ${name} holds ${type}; a type known here was needed`, name);
  }
}
