// The table of sections in an artifact's header: what each entry must say, and that together they cover the bytes behind
// the header without gap or overlap. Places and kinds only; checksums are compared by the opener.
import { ArtifactError } from "./artifact-error.ts";
import { kindOf } from "./artifact-header.ts";
import { isRecord } from "./json-value.ts";
import { alignSection } from "./preamble.ts";
import { elementBytes, elementsOf, isSectionType } from "./section-types.ts";

/** One entry, as the header writes it. */
export interface SectionEntry {
  readonly name: string;
  /** A SectionType; or a word of a later writer, whose section is checked and left alone. */
  readonly type: string;
  /** Sizes, slowest first (row-major); [] for one number. */
  readonly shape: readonly number[];
  /** From the start of the file, in bytes; a multiple of 64. */
  readonly offset: number;
  /** In bytes. */
  readonly length: number;
  /** CRC-32 of the section's bytes as eight lower-case hexadecimal digits. */
  readonly checksum: string;
}

/**
 * The entries in their order, each checked.
 *
 * @param headerEnd where preamble, header and its checksum end, in bytes
 * @throws ArtifactError damaged
 */
export function readSectionTable(entries: readonly unknown[], headerEnd: number): SectionEntry[] {
  const names = new Set<string>();
  let end = headerEnd;
  return entries.map((value, place) => {
    const entry = readEntry(value, place);
    if (names.has(entry.name)) throw damaged(entry.name, "is described twice; once was needed");
    names.add(entry.name);
    const due = alignSection(end);
    if (entry.offset !== due) throw damaged(entry.name, `starts at byte ${entry.offset}; byte ${due} was needed`);
    end = entry.offset + entry.length;
    return entry;
  });
}

/** Where the last section ends, and with it the file. */
export function tableEnd(entries: readonly SectionEntry[], headerEnd: number): number {
  const last = entries.at(-1);
  return last === undefined ? headerEnd : last.offset + last.length;
}

function readEntry(value: unknown, place: number): SectionEntry {
  if (!isRecord(value)) throw damaged(String(place), `is described by ${kindOf(value)}; an object was needed`);
  const { name, type, shape, offset, length, checksum } = value;
  if (typeof name !== "string" || name === "") throw damaged(String(place), "has no name; a text was needed");
  if (typeof type !== "string") throw damaged(name, `has a type that is ${kindOf(type)}; a text was needed`);
  if (!Array.isArray(shape) || !shape.every(isSize)) throw damaged(name, "has no shape; a list of sizes was needed");
  if (!isSize(offset)) throw damaged(name, "has no offset; a number of bytes was needed");
  if (!isSize(length)) throw damaged(name, "has no length; a number of bytes was needed");
  if (typeof checksum !== "string")
    throw damaged(name, `has a checksum that is ${kindOf(checksum)}; a text was needed`);
  if (isSectionType(type) && elementsOf(shape) * elementBytes(type) !== length) {
    const seen = `is ${length} bytes long and of the shape [${shape.join(", ")}]`;
    throw damaged(name, `${seen}; ${elementsOf(shape) * elementBytes(type)} bytes of ${type} were needed`);
  }
  return { name, type, shape, offset, length, checksum };
}

function isSize(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function damaged(section: string, seenAndNeeded: string): ArtifactError {
  return new ArtifactError("damaged", `section ${section} ${seenAndNeeded}`, section);
}
