import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ArtifactError } from "../../../../src/core/artifact/artifact-error.ts";
import { type Artifact, openArtifact } from "../../../../src/core/artifact/open-artifact.ts";
import { type ArtifactSection, packArtifact } from "../../../../src/core/artifact/pack-artifact.ts";
import { packVarints } from "../../../../src/core/artifact/varints.ts";
import type { HybridModel } from "../../../../src/core/models/hybrid/hybrid-model.ts";
import { hybridScorer } from "../../../../src/core/models/hybrid/hybrid-scorer.ts";
import { neighbourScorer } from "../../../../src/core/models/hybrid/neighbour-scorer.ts";
import { hybridPart, packHybrid } from "../../../../src/core/models/hybrid/pack-hybrid.ts";
import { rowGaps } from "../../../../src/core/models/hybrid/row-gaps.ts";
import { unpackHybrid } from "../../../../src/core/models/hybrid/unpack-hybrid.ts";
import { createKernelPool } from "../../../../src/node/threads/create-kernel-pool.ts";
import { historyWith } from "../../../support/dense-ratings.ts";
import { type Read, readAfterThePage } from "../../artifact/read-after-the-page.ts";
import { evenly, learnSmall } from "./small-hybrid.ts";

const pool = createKernelPool({ threads: 1, kind: "strict", pages: 512 });
afterAll(() => pool.dispose());

let model: HybridModel;
beforeAll(async () => {
  model = evenly(await learnSmall(pool));
});

function artifactOf(header: unknown, sections: readonly ArtifactSection[]): Artifact {
  const words = { films: [], options: {}, manifest: {}, metrics: {}, licences: [] };
  return openArtifact(packArtifact({ ...words, parts: { [hybridPart]: header } }, sections).buffer);
}

function refusal(open: () => unknown): ArtifactError {
  try {
    open();
  } catch (error) {
    if (error instanceof ArtifactError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

/** What a part of neighbours gives every film for a history of likes, after docs/guide/artifact.md alone. */
function scoresAfterThePage({ header, numbers }: Read, part: string, liked: readonly number[]): number[] {
  const { films } = (header["parts"] as { hybrid: { films: number } }).hybrid;
  const section = (name: string) => numbers.get(`hybrid/${part}/${name}`) as readonly number[];
  const [starts, weights, scales] = [section("starts"), section("weights"), section("scales")];
  const gaps = varintsAfterThePage(section("gaps"));
  const intercept = section("intercept") ?? scales.map(() => 0);
  const scores = [...intercept];
  for (const j of liked) {
    let other = 0;
    for (let k = starts[j]!; k < starts[j + 1]!; k++) {
      other = k === starts[j] ? gaps[k]! : other + gaps[k]!;
      scores[other]! += weights[k]! * scales[other]!;
    }
  }
  const [units, basis, coordinates] = [section("units") ?? [], section("basis"), section("coordinates")];
  for (let i = 0; i < films; i++) {
    for (const [k, unit] of units.entries()) {
      for (const j of liked) scores[i]! += unit * basis[j * units.length + k]! * coordinates[i * units.length + k]!;
    }
  }
  return scores;
}

function varintsAfterThePage(bytes: readonly number[]): number[] {
  const told: number[] = [];
  let [value, shift] = [0, 1];
  for (const byte of bytes) {
    value += (byte % 128) * shift;
    shift *= 128;
    if (byte >= 128) continue;
    told.push(value);
    [value, shift] = [0, 1];
  }
  return told;
}

function filmAfterThePage({ header, numbers }: Read, film: number) {
  const { width } = (header["parts"] as { hybrid: { factors: { width: number } } }).hybrid.factors;
  const own = numbers.get("hybrid/factors/values")!.slice(film * width, (film + 1) * width);
  const scale = numbers.get("hybrid/factors/scales")![film]!;
  return { factors: own.map((value) => value * scale), prior: numbers.get("hybrid/prior")![film] };
}

describe("a packed hybrid", () => {
  it.each([8, 32])("comes back as it was in %d bits, as views of the bytes, and scores the same", async (bits) => {
    const given = evenly(await learnSmall(pool, { weightBits: bits, factorBits: bits }));
    const { header, sections } = packHybrid(given);
    const artifact = artifactOf(header, sections);
    const read = unpackHybrid(artifact);
    expect(read).toEqual(given);
    expect(read.neighbours.weights.buffer).toBe(artifact.section("hybrid/prior").buffer);
    const [seen, wanted] = [read, given].map((each) => {
      const out = new Float32Array(each.films);
      hybridScorer(each).score(historyWith([2, 3, 11]), out);
      return [...out];
    });
    expect(seen).toEqual(wanted);
  });

  it("of before directions and varints opens, and scores by weights alone", () => {
    const { header, sections } = packHybrid(model);
    const plain = (part: HybridModel["neighbours"]) => rowGaps(part.starts, part.others);
    const wide = replaced([...sections], "neighbours/gaps", plain(model.neighbours));
    const older = replaced(wide, "newcomers/gaps", Uint32Array.from(plain(model.newcomers))).filter(
      ({ name }) => !/\/(basis|coordinates|units)$/.test(name),
    );
    expect(older.length).toBe(sections.length - 6);
    const read = unpackHybrid(artifactOf(header, older));
    const without = (part: HybridModel["neighbours"]) => ({ ...part, directions: null });
    const newcomers = { ...without(model.newcomers), others: Uint32Array.from(model.newcomers.others) };
    expect(read).toEqual({ ...model, neighbours: without(model.neighbours), newcomers });
  });

  it("is in the document, section by section with its type, and word by word", () => {
    const page = readFileSync(new URL("../../../../docs/guide/artifact.md", import.meta.url), "utf8");
    const own = page.slice(page.indexOf("## The part `hybrid`"), page.indexOf("## The part `stars`"));
    const { header, sections } = packHybrid(model);
    const typeOf = { Uint32Array: "u32", Uint8Array: "u8", Int8Array: "i8", Float32Array: "f32" } as const;
    for (const { name, data } of sections) {
      const told = name.replace(/(neighbours|newcomers)/, "P");
      const line = own.split("\n").find((each) => each.startsWith("|") && each.includes(`\`${told}\``));
      expect(line?.split("|")[2]).toContain(typeOf[data.constructor.name as keyof typeof typeOf]);
    }
    for (const word of [...Object.keys(header), ...Object.keys(header.learnt)]) expect(own).toContain(`\`${word}\``);
  });

  it.each([8, 32])("can be scored by whoever has the document alone, in %d bits", async (bits) => {
    const given = evenly(await learnSmall(pool, { weightBits: bits, factorBits: bits }));
    const { header, sections } = packHybrid(given);
    const words = { films: [], options: {}, manifest: {}, metrics: {}, licences: [] };
    const read = readAfterThePage(Buffer.from(packArtifact({ ...words, parts: { hybrid: header } }, sections)));
    for (const part of ["neighbours", "newcomers"] as const) {
      const wanted = new Float32Array(given.films);
      neighbourScorer(given[part]).score(historyWith([2, 3, 11]), wanted);
      const told = scoresAfterThePage(read, part, [2, 3, 11]);
      for (const [film, score] of told.entries()) expect(score).toBeCloseTo(wanted[film]!, 4);
      expect(new Set(told).size).toBeGreaterThan(given.films / 2);
    }
    const film = filmAfterThePage(read, 7);
    const { values, scales, width } = given.factors;
    expect(film.factors).toEqual([...values.subarray(7 * width, 8 * width)].map((value) => value * scales[7]!));
    expect(film.prior).toBe(given.prior[7]);
  });

  it("is missed where an artifact has none", () => {
    expect(refusal(() => unpackHybrid(artifactOf(undefined, []))).reason).toBe("missing-part");
  });

  it.each<[string, (sections: ArtifactSection[]) => ArtifactSection[]]>([
    ["a prior of other films", (sections) => replaced(sections, "prior", new Float32Array(3))],
    [
      "rows that end elsewhere",
      (sections) => replaced(sections, "neighbours/starts", new Uint32Array(model.films + 1)),
    ],
    ["films that there are not", (sections) => replaced(sections, "newcomers/gaps", filmsThatAreNot())],
    ["films that end in a number", (sections) => replaced(sections, "newcomers/gaps", allBytes(200))],
    ["films of another kind", (sections) => replaced(sections, "newcomers/gaps", new Float32Array(allBytes(1).length))],
    ["directions of other films", (sections) => replaced(sections, "neighbours/basis", new Int8Array(7))],
    ["directions of another number", (sections) => replaced(sections, "newcomers/units", Float32Array.of(1))],
    ["directions that are worth no number", (sections) => changed(sections, "newcomers/units", Number.NaN)],
    ["weights of another number", (sections) => replaced(sections, "neighbours/weights", new Int8Array(2))],
    ["factors of another width", (sections) => replaced(sections, "factors/values", new Int8Array(model.films * 16))],
    ["numbers of another kind", (sections) => replaced(sections, "factors/values", new Uint8Array(model.films * 8))],
  ])("is refused with %s", (_, change) => {
    const { header, sections } = packHybrid(model);
    expect(refusal(() => unpackHybrid(artifactOf(header, change([...sections])))).reason).toBe("damaged");
  });

  it.each<[string, object]>([
    ["no bands", { bands: [] }],
    ["bands that are none", { bands: [null] }],
    ["more films that count than there are", { counted: 1e9 }],
    ["how ratings count left out", { neighbours: undefined }],
    ["another weighting", { newcomers: { weights: "all", likedFrom: 4, topRating: 5 } }],
    ["factors without a fold", { factors: { width: 8, factors: 8 } }],
    ["a width that kernels cannot take", { factors: { width: 7, factors: 7, fold: {} } }],
  ])("is refused with %s", (_, change) => {
    const { header, sections } = packHybrid(model);
    expect(refusal(() => unpackHybrid(artifactOf({ ...header, ...change }, sections))).reason).toBe("damaged");
  });
});

function replaced(sections: ArtifactSection[], name: string, data: ArtifactSection["data"]): ArtifactSection[] {
  return sections.map((section) => (section.name === `${hybridPart}/${name}` ? { name: section.name, data } : section));
}

function changed(sections: ArtifactSection[], name: string, first: number): ArtifactSection[] {
  const { data } = sections.find((section) => section.name === `${hybridPart}/${name}`)!;
  const other = data.slice();
  other[0] = first;
  return replaced(sections, name, other);
}

const filmsThatAreNot = () => packVarints(model.newcomers.others.map(() => 999));
const allBytes = (byte: number) => new Uint8Array(model.newcomers.others.length).fill(byte);
