// What an artifact says of itself in words, and the check of it by hand: a header is somebody's JSON until every field has
// been looked at. What the fields hold further down belongs to the parts that wrote them; each checks its own.
import { ArtifactError } from "./artifact-error.ts";
import { isRecord } from "./json-value.ts";

/** Values of JSON throughout. */
export interface ArtifactHeader {
  /** The catalogue that answers are given from; a film's place in this list is its index in every section. */
  readonly films: readonly unknown[];
  /** The options the artifact was trained with. */
  readonly options: object;
  /** How it was made: version, commit, seed, data with checksums (`Manifest` in core/evaluation). */
  readonly manifest: object;
  /** What was measured on it: report rows or an object of them. */
  readonly metrics: object;
  /** Notices that must go with it: those of the data it was trained on. */
  readonly licences: readonly unknown[];
  /** What each part of the model says of itself, by the part's name; its numbers are sections. */
  readonly parts: Readonly<Record<string, unknown>>;
}

const isList = (value: unknown) => Array.isArray(value);

/** In the order in which they are written. */
const fields: readonly (readonly [keyof ArtifactHeader, (value: unknown) => boolean, string])[] = [
  ["films", isList, "a list"],
  ["options", isRecord, "an object"],
  ["manifest", isRecord, "an object"],
  ["metrics", (value) => isRecord(value) || isList(value), "an object or a list"],
  ["licences", isList, "a list"],
  ["parts", isRecord, "an object"],
];

/** The fields of a header that are not of their kind, in words; empty for a good one. */
export function headerFaults(header: Readonly<Record<string, unknown>>): string[] {
  return fields.flatMap(([field, isRight, needed]) => {
    const value = header[field];
    return isRight(value) ? [] : [`${field} in the header is ${kindOf(value)}; ${needed} was needed`];
  });
}

/** The header's own fields in their order, without whatever else is there. */
export function pickHeader(header: ArtifactHeader): ArtifactHeader {
  const { films, options, manifest, metrics, licences, parts } = header;
  return { films, options, manifest, metrics, licences, parts };
}

/**
 * The header and the entries of its table of sections, not looked at yet.
 *
 * @param bytes the header's text in UTF-8
 * @throws ArtifactError damaged, where it is not JSON or a field is missing or of another kind
 */
export function readHeader(bytes: Uint8Array): { header: ArtifactHeader; sections: readonly unknown[] } {
  const value = parseJson(bytes);
  if (!isRecord(value)) throw damaged(`the header is ${kindOf(value)}; an object was needed`);
  const [fault] = headerFaults(value);
  if (fault !== undefined) throw damaged(fault);
  const sections = value["sections"];
  if (!Array.isArray(sections)) throw damaged(`sections in the header is ${kindOf(sections)}; a list was needed`);
  return { header: pickHeader(value as unknown as ArtifactHeader), sections };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    throw damaged("the header cannot be parsed; JSON in UTF-8 was needed");
  }
}

/** A kind of JSON value, in words. */
export function kindOf(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return { string: "a text", number: "a number", boolean: "true or false" }[typeof value as string] ?? "an object";
}

function damaged(seenAndNeeded: string): ArtifactError {
  return new ArtifactError("damaged", seenAndNeeded);
}
