import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ArtifactError } from "../../../../../src/core/artifact/artifact-error.ts";
import { type Artifact, openArtifact } from "../../../../../src/core/artifact/open-artifact.ts";
import { type ArtifactSection, packArtifact } from "../../../../../src/core/artifact/pack-artifact.ts";
import { packStars, starsPart } from "../../../../../src/core/models/stars/kept/pack-stars.ts";
import type { StarsModel } from "../../../../../src/core/models/stars/kept/stars-model.ts";
import { starsScorer } from "../../../../../src/core/models/stars/kept/stars-scorer.ts";
import { unpackStars } from "../../../../../src/core/models/stars/kept/unpack-stars.ts";
import { createKernelPool } from "../../../../../src/node/threads/create-kernel-pool.ts";
import { ask, crowd } from "../star-tables.ts";
import { learnSmallStars } from "./small-stars.ts";

const pool = createKernelPool({ threads: 1, kind: "strict", pages: 1024 });
afterAll(() => pool.dispose());

const ratings = crowd(80, 30, 0.5);
let model: StarsModel;
beforeAll(async () => {
  model = await learnSmallStars(pool, ratings, { linkedFrom: 38 });
});

function artifactOf(header: unknown, sections: readonly ArtifactSection[]): Artifact {
  const words = { films: [], options: {}, manifest: {}, metrics: {}, licences: [] };
  const parts = header === undefined ? {} : { [starsPart]: header };
  return openArtifact(packArtifact({ ...words, parts }, sections).buffer);
}

/** What was read, or why not. */
function read(artifact: Artifact): StarsModel | ArtifactError {
  try {
    return unpackStars(artifact);
  } catch (error) {
    if (error instanceof ArtifactError) return error;
    throw error;
  }
}

/** One section with other numbers. */
function replaced(name: string, change: (data: ArtifactSection["data"]) => ArtifactSection["data"]): ArtifactSection[] {
  const { sections } = packStars(model);
  expect(sections.map((section) => section.name)).toContain(`${starsPart}/${name}`);
  return sections.map((section) =>
    section.name === `${starsPart}/${name}` ? { name: section.name, data: change(section.data) } : section,
  );
}

function changed<Data extends ArtifactSection["data"]>(data: Data, at: number, value: number): Data {
  const copy = data.slice() as Data;
  copy[at] = value;
  return copy;
}

describe("a packed model of stars", () => {
  it.each([8, 32] as const)(
    "comes back as it was in %d bits, as views of the bytes, and answers the same",
    async (bits) => {
      const given = await learnSmallStars(pool, ratings, { bits, linkedFrom: 38 });
      const { header, sections } = packStars(given);
      const artifact = artifactOf(header, sections);
      const back = unpackStars(artifact);
      expect(back).toEqual(given);
      expect(back.rows.buffer).toBe(artifact.section("stars/biases").buffer);
      const person = { history: { items: Uint32Array.of(2, 3), ratings: Float32Array.of(5, 1) }, user: null };
      const [seen, wanted] = [back, given].map((each) => ask(starsScorer(each), person, [...ratings.items.keys()]));
      expect(seen).toEqual(wanted);
    },
  );

  it("is in the document, section by section with its type, and word by word", () => {
    const page = readFileSync(new URL("../../../../../docs/guide/artifact.md", import.meta.url), "utf8");
    const own = page.slice(page.indexOf("## The part `stars`"));
    const { header, sections } = packStars(model);
    for (const { name } of sections) expect(own).toContain(`\`${name}\``);
    for (const name of Object.keys(header)) expect(own).toContain(`\`${name}\``);
    for (const name of [...Object.keys(header.scale), ...Object.keys(header.learnt)]) expect(own).toContain(name);
    for (const name of Object.keys(header.calibration[0]!)) expect(own).toContain(name);
  });

  it("is missed where an artifact has none", () => {
    expect(read(artifactOf(undefined, []))).toMatchObject({ reason: "missing-part", section: "stars" });
  });

  it.each<[string, string, (data: ArtifactSection["data"]) => ArtifactSection["data"]]>([
    ["rows of other films", "films/values", (data) => data.slice(8)],
    ["rows of another type", "films/values", (data) => new Uint8Array(data.length)],
    ["links of other films", "links/films", (data) => data.slice(1)],
    ["a film that there is not", "links/films", (data) => changed(data, data.length - 1, 30)],
    ["films that do not ascend", "links/films", (data) => changed(data, 1, data[0]!)],
    ["films of another type", "links/films", (data) => Float32Array.from(data)],
    ["scales that are no numbers", "films/scales", (data) => changed(data, 3, Number.NaN)],
    ["what is usual of one kind alone", "usual", (data) => data.slice(data.length / 2)],
    ["a precision of 0", "alpha", (data) => changed(data, 0, 0)],
    ["a prior without a Cholesky factor", "prior/precision", (data) => changed(data, 0, -1)],
    ["a prior that is not symmetric", "prior/precision", (data) => changed(data, 1, data[1]! + 1)],
    ["biases that are endless", "biases", (data) => changed(data, 0, Number.POSITIVE_INFINITY)],
  ])("is refused with %s", (_, name, change) => {
    const { header } = packStars(model);
    const refused = read(artifactOf(header, replaced(name, change)));
    expect(refused).toMatchObject({ reason: "damaged", section: expect.stringContaining("stars/") });
  });

  it.each<[string, object]>([
    ["no scale", { scale: undefined }],
    ["a scale that falls", { scale: { lowest: 5, highest: 1, step: 1 } }],
    ["no calibration", { calibration: [] }],
    ["a step without a reach", { calibration: [{ given: 0, offset: 0, stretch: 0, share: 0, spread: 1 }] }],
    ["another number of draws", { draws: 11 }],
    ["no draws", { draws: 0 }],
    ["more factors than there can be", { factors: 1e9 }],
    ["a mean that is a word", { mean: "3" }],
    ["a unit of 0", { unit: 0 }],
    ["less than no freedom", { noiseFreedom: -1 }],
    ["other films", { films: 31 }],
  ])("is refused with %s", (_, change) => {
    const { header, sections } = packStars(model);
    expect(read(artifactOf({ ...header, ...change }, sections))).toMatchObject({ reason: "damaged" });
  });

  it("is refused, or answers within its scale, whatever its words are", () => {
    const { header, sections } = packStars(model);
    const names = fc.constantFrom(...Object.keys(header).filter((name) => name !== "learnt"));
    const person = { history: { items: Uint32Array.of(2, 3), ratings: Float32Array.of(5, 1) }, user: null };
    fc.assert(
      fc.property(names, fc.jsonValue(), (name, value) => {
        const back = read(artifactOf({ ...header, [name]: value }, sections));
        if (back instanceof ArtifactError) return back.reason === "damaged";
        const { mean } = ask(starsScorer(back), person, [0, 29]);
        return mean.every((stars) => stars >= back.scale.lowest && stars <= back.scale.highest);
      }),
      { numRuns: 150 },
    );
  });

  it("is refused, or read whole, whichever section is cut or of another type", () => {
    const { header, sections } = packStars(model);
    fc.assert(
      fc.property(
        fc.nat(sections.length - 1),
        fc.nat(20),
        fc.constantFrom(Int8Array, Uint16Array, Float32Array),
        (place, cut, Type) => {
          const { name, data } = sections[place]!;
          const other = Type.from(data.subarray(0, Math.max(0, data.length - cut)));
          const back = read(
            artifactOf(
              header,
              sections.map((each) => (each.name === name ? { name, data: other } : each)),
            ),
          );
          if (back instanceof ArtifactError) return back.reason === "damaged" || back.reason === "missing-part";
          return back.films === model.films && cut === 0;
        },
      ),
    );
  });
});
