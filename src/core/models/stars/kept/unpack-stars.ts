// A model of stars out of an artifact: the reverse of pack-stars.ts, views of the opened bytes without a copy. The container was checked
// when it was opened (checksums, lengths); what is checked here is that the parts fit one another and can be computed with, so that no
// loop reads past an array and no answer is anything but a number.
import type { Artifact } from "../../../artifact/open-artifact.ts";
import type { SectionData } from "../../../artifact/section-types.ts";
import type { KeptNumbers } from "../../hybrid/hybrid-model.ts";
import { checkStarsHeader, damagedStars } from "./check-stars-header.ts";
import { type StarsHeader, starsPart } from "./pack-stars.ts";
import type { KeptDraws, StarsModel } from "./stars-model.ts";

/** @throws ArtifactError where the artifact holds no model of stars, or parts of it do not fit one another */
export function unpackStars(artifact: Artifact): StarsModel {
  const header = checkStarsHeader(artifact.header.parts[starsPart]);
  const biases = floats(artifact, "biases", [header.films]);
  return { ...header, ...unpackDraws(artifact, header), biases };
}

function unpackDraws(artifact: Artifact, { films, factors, draws }: StarsHeader): KeptDraws {
  const size = factors + 1;
  const linked = places(artifact, "links/films", films);
  const kept: KeptDraws = {
    rows: keptNumbers(artifact, "films/values", [draws, films, size]),
    rowScales: floats(artifact, "films/scales", [draws, size]),
    linked,
    links: keptNumbers(artifact, "links/values", [draws, linked.length, size]),
    linkScales: floats(artifact, "links/scales", [draws, size]),
    usual: floats(artifact, "usual", [draws, 2, size]),
    means: floats(artifact, "prior/mean", [draws, size]),
    precisions: floats(artifact, "prior/precision", [draws, size, size]),
    alphas: floats(artifact, "alpha", [draws]),
  };
  if (!kept.alphas.every((alpha) => alpha > 0)) throw damagedStars("has a precision of 0 or less", name("alpha"));
  checkPrecisions(kept.precisions, size);
  return kept;
}

const name = (section: string) => `${starsPart}/${section}`;

function fitting<Data extends SectionData>(data: Data, section: string, shape: readonly number[]): Data {
  const wanted = shape.reduce((product, count) => product * count, 1);
  if (data.length === wanted) return data;
  throw damagedStars(`has ${data.length} numbers where ${shape.join(" x ")} fit the others`, name(section));
}

function floats(artifact: Artifact, section: string, shape: readonly number[]): Float32Array {
  const data = fitting(artifact.section(name(section), "f32"), section, shape);
  if (data.every(Number.isFinite)) return data;
  throw damagedStars("has what is no finite number", name(section));
}

function keptNumbers(artifact: Artifact, section: string, shape: readonly number[]): KeptNumbers {
  const data = artifact.section(name(section));
  if (data instanceof Int8Array) return fitting(data, section, shape);
  if (data instanceof Float32Array) return floats(artifact, section, shape);
  throw damagedStars("has numbers of another type than i8 or f32", name(section));
}

/** Films, ascending. */
function places(artifact: Artifact, section: string, films: number): Uint16Array | Uint32Array {
  const data = artifact.section(name(section));
  if (!(data instanceof Uint16Array || data instanceof Uint32Array)) {
    throw damagedStars("has films of another type than u16 or u32", name(section));
  }
  if (data.every((film, k) => film < films && (k === 0 || film > data[k - 1]!))) return data;
  throw damagedStars(`has films that do not ascend below ${films}`, name(section));
}

/** Symmetric, with a Cholesky factor: what a fold-in adds to leaves it so. */
function checkPrecisions(precisions: Float32Array, size: number): void {
  for (let from = 0; from < precisions.length; from += size * size) {
    if (isPrecision(precisions.subarray(from, from + size * size), size)) continue;
    throw damagedStars("has a prior that is no precision", name("prior/precision"));
  }
}

function isPrecision(matrix: Float32Array, size: number): boolean {
  const lower = Float64Array.from(matrix);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      if (matrix[i * size + j] !== matrix[j * size + i]) return false;
      let rest = matrix[i * size + j]!;
      for (let k = 0; k < j; k++) rest -= lower[i * size + k]! * lower[j * size + k]!;
      if (i === j && !(rest > 0)) return false;
      lower[i * size + j] = i === j ? Math.sqrt(rest) : rest / lower[j * (size + 1)]!;
    }
  }
  return true;
}
