// The hybrid out of an artifact: the reverse of pack-hybrid.ts, views of the opened bytes; only the films of rows are worked out. The container was checked
// when it was opened (checksums, lengths); what is checked here is that the parts fit one another, so that no loop reads past an array.
import { ArtifactError } from "../../artifact/artifact-error.ts";
import { isRecord } from "../../artifact/json-value.ts";
import type { Artifact } from "../../artifact/open-artifact.ts";
import { unpackVarints } from "../../artifact/varints.ts";
import { checkBlendWeights } from "../ranking/blend/blend-weights.ts";
import type { FoldInOptions } from "../ranking/factors/factor-scorer.ts";
import { checkWeighOptions } from "../ranking/weigh.ts";
import {
  type DirectionPart,
  type FactorPart,
  type HybridModel,
  hybridPartIds,
  type KeptNumbers,
  type NeighbourPart,
} from "./hybrid-model.ts";
import { type HybridHeader, hybridPart } from "./pack-hybrid.ts";
import { filmsOfGaps, mostShort } from "./row-gaps.ts";

/** @throws ArtifactError where the artifact holds no hybrid, or parts of it do not fit one another */
export function unpackHybrid(artifact: Artifact): HybridModel {
  const header = checkedHeader(artifact.header.parts[hybridPart]);
  const { films, counted, bands, learnt } = header;
  const prior = artifact.section(`${hybridPart}/prior`, "f32");
  if (prior.length !== films) throw damaged(`has ${films} films and a prior of ${prior.length}`, "prior");
  return {
    ...{ films, counted, bands, learnt, prior },
    neighbours: unpackNeighbours(artifact, "neighbours", header),
    newcomers: unpackNeighbours(artifact, "newcomers", header),
    factors: unpackFactors(artifact, header),
  };
}

function unpackNeighbours(
  artifact: Artifact,
  part: "neighbours" | "newcomers",
  { films, [part]: weigh }: HybridHeader,
): NeighbourPart {
  const section = (name: string) => `${hybridPart}/${part}/${name}`;
  const starts = artifact.section(section("starts"), "u32");
  const weights = keptSection(artifact, section("weights"));
  const gaps = gapsIn(artifact, part, { films, count: weights.length });
  const scales = artifact.section(section("scales"), "f32");
  const intercept = artifact.has(section("intercept")) ? artifact.section(section("intercept"), "f32") : null;
  const fits =
    starts.length === films + 1 &&
    scales.length === films &&
    (intercept === null || intercept.length === films) &&
    gaps.length === weights.length &&
    starts[0] === 0 &&
    starts[films] === gaps.length &&
    starts.every((start, film) => film === 0 || start >= (starts[film - 1] as number));
  const others = fits ? filmsOfGaps(starts, gaps, films) : null;
  if (others === null) throw damaged(`has ${part} that do not fit its ${films} films`, part);
  return { weigh, starts, others, weights, scales, intercept, directions: unpackDirections(artifact, part, films) };
}

/** Varints; a file of before they were that holds numbers of the films' own width. */
function gapsIn(
  artifact: Artifact,
  part: "neighbours" | "newcomers",
  { films, count }: { readonly films: number; readonly count: number },
): Uint16Array | Uint32Array {
  const gaps = artifact.section(`${hybridPart}/${part}/gaps`);
  if (gaps instanceof Uint16Array || gaps instanceof Uint32Array) return gaps;
  if (!(gaps instanceof Uint8Array)) throw damaged("keeps films as other than u8, u16 or u32", part);
  try {
    const numbers = unpackVarints(gaps, count);
    return films <= mostShort ? Uint16Array.from(numbers) : numbers;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw damaged(`has ${part} of which not every film can be read`, part);
  }
}

/** None in files from before there were any. */
function unpackDirections(artifact: Artifact, part: "neighbours" | "newcomers", films: number): DirectionPart | null {
  const section = (name: string) => `${hybridPart}/${part}/${name}`;
  if (!artifact.has(section("units"))) return null;
  const units = artifact.section(section("units"), "f32");
  const [basis, coordinates] = [keptSection(artifact, section("basis")), keptSection(artifact, section("coordinates"))];
  const numbers = films * units.length;
  if (basis.length !== numbers || coordinates.length !== numbers || !units.every(Number.isFinite)) {
    throw damaged(`has directions of ${part} that do not fit its ${films} films`, part);
  }
  return { basis, coordinates, units };
}

function unpackFactors(artifact: Artifact, { films, factors: { fold, width, factors } }: HybridHeader): FactorPart {
  const values = keptSection(artifact, `${hybridPart}/factors/values`);
  const scales = artifact.section(`${hybridPart}/factors/scales`, "f32");
  if (values.length !== films * width || scales.length !== films) {
    throw damaged(`has factors that do not fit its ${films} films`, "factors");
  }
  return { fold, width, factors, values, scales };
}

function keptSection(artifact: Artifact, name: string): KeptNumbers {
  const data = artifact.section(name);
  if (data instanceof Int8Array || data instanceof Float32Array) return data;
  throw damaged(`keeps ${name} as other than i8 or f32`, name);
}

function checkedHeader(value: unknown): HybridHeader {
  if (value === undefined) {
    throw new ArtifactError("missing-part", "it holds no recommender, which `matinee train` packs", hybridPart);
  }
  if (!isRecord(value) || !isRecord(value["factors"]) || !isRecord(value["learnt"]) || !Array.isArray(value["bands"]))
    throw damaged("lacks its words");
  const header = value as unknown as HybridHeader;
  const { films, counted, bands, neighbours, newcomers, factors } = header;
  const { width, factors: used, fold } = factors;
  const wholes = [films, counted, width, used];
  const fits = wholes.every((count) => Number.isSafeInteger(count) && count >= 0) && counted <= films && used <= width;
  if (!fits || width % 8 !== 0) throw damaged(`says ${wholes.join(", ")} of its films and factors`);
  try {
    checkBlendWeights(bands, hybridPartIds.length);
    for (const weigh of [neighbours, newcomers, fold]) checkWeighOptions(hybridPart, weigh);
    checkFold(fold);
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    throw damaged(`says what it cannot use: ${error.message}`);
  }
  return header;
}

function checkFold({ alpha0, regularization, exponent, halfLife }: FoldInOptions): void {
  for (const value of [alpha0, regularization, exponent, halfLife]) {
    if (!Number.isFinite(value) || value < 0) throw new RangeError(`${value} was seen; a number from 0 was needed`);
  }
}

function damaged(seen: string, part?: string): ArtifactError {
  const needed = "one of this version of matinee was needed, which `matinee train` makes";
  return new ArtifactError("damaged", `its recommender ${seen}; ${needed}`, part);
}
