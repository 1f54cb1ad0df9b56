// Packs a trained model and all it needs into the bytes of one file: words in a JSON header, numbers in aligned sections
// (docs/guide/artifact.md). The same header and sections give the same bytes on every machine. Writes no file.
import { type ArtifactHeader, headerFaults, pickHeader } from "./artifact-header.ts";
import { crc32, crc32Hex } from "./crc32.ts";
import { checkJson } from "./json-value.ts";
import { alignSection, headerChecksumBytes, preambleBytes, writePreamble } from "./preamble.ts";
import { type SectionEntry, tableEnd } from "./section-table.ts";
import { elementsOf, type SectionData, sectionTypeOf, sectionTypes } from "./section-types.ts";

/** Numbers with a name. */
export interface ArtifactSection {
  /** Not empty and its own in the artifact; by habit `part/array`, as in `ease/weights`. */
  readonly name: string;
  readonly data: SectionData;
  /** Sizes, slowest first; a plain list `[data.length]` where it is left out. */
  readonly shape?: readonly number[];
}

/**
 * The artifact's bytes, from the start of a buffer of their own.
 *
 * @param sections in the order in which they are to lie in the file; copied
 * @throws TypeError for a header field of another kind, a value that JSON would change, or an array of 64-bit integers
 * @throws RangeError for a name that is empty or taken, or a shape of another number of elements than the data
 */
export function packArtifact(header: ArtifactHeader, sections: readonly ArtifactSection[]): Uint8Array<ArrayBuffer> {
  const words = checkedHeader(header);
  const described = describe(sections);
  const { text, table } = settle(words, described);
  const headerEnd = preambleBytes + text.length;
  const bytes = new Uint8Array(tableEnd(table, headerEnd + headerChecksumBytes));
  writePreamble(bytes, text.length);
  bytes.set(text, preambleBytes);
  new DataView(bytes.buffer).setUint32(headerEnd, crc32(bytes.subarray(0, headerEnd)), true);
  for (const [place, { offset }] of table.entries()) bytes.set(rawBytes(sections[place]!.data), offset);
  return bytes;
}

function checkedHeader(header: ArtifactHeader): ArtifactHeader {
  const words = pickHeader(header);
  const [fault] = headerFaults({ ...words });
  if (fault !== undefined) throw new TypeError(`Cannot pack the artifact: ${fault}`);
  checkJson(words, "header");
  return words;
}

/** What the table says of each section, all but where it lies. */
function describe(sections: readonly ArtifactSection[]): Omit<SectionEntry, "offset">[] {
  const names = new Set<string>();
  return sections.map(({ name, data, shape = [data.length] }) => {
    if (name === "") throw new RangeError("Cannot pack the artifact: a section has an empty name; a name was needed");
    if (names.has(name)) throw refusedSection(name, "is there twice; a name of its own was needed");
    names.add(name);
    const type = sectionTypeOf(data);
    if (type === null) {
      const needed = `one of ${sectionTypes.join(", ")} was needed`;
      throw new TypeError(`Cannot pack the artifact: section ${name} is a ${data[Symbol.toStringTag]}; ${needed}`);
    }
    if (!shape.every((size) => Number.isSafeInteger(size) && size >= 0) || elementsOf(shape) !== data.length) {
      throw refusedSection(name, `has the shape [${shape.join(", ")}]; one of ${data.length} elements was needed`);
    }
    const bytes = rawBytes(data);
    return { name, type, shape, length: bytes.length, checksum: crc32Hex(bytes) };
  });
}

/**
 * Header text and table that fit each other: the offsets stand in the header and depend on its length. Longer numbers only
 * ever move the sections back, so laying out again and again from the front comes to rest, mostly in the second round.
 */
function settle(words: ArtifactHeader, described: readonly Omit<SectionEntry, "offset">[]) {
  for (let start = 0; ; ) {
    const table = layOut(described, start);
    const text = new TextEncoder().encode(JSON.stringify({ ...words, sections: table }));
    const due = alignSection(preambleBytes + text.length + headerChecksumBytes);
    if (due === start) return { text, table };
    start = due;
  }
}

function layOut(described: readonly Omit<SectionEntry, "offset">[], start: number): SectionEntry[] {
  let end = start;
  return described.map(({ name, type, shape, length, checksum }) => {
    const offset = alignSection(end);
    end = offset + length;
    return { name, type, shape, offset, length, checksum };
  });
}

function rawBytes(data: SectionData): Uint8Array {
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}

function refusedSection(name: string, seenAndNeeded: string): RangeError {
  return new RangeError(`Cannot pack the artifact: section ${name} ${seenAndNeeded}`);
}
