import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ArtifactHeader } from "../../../src/core/artifact/artifact-header.ts";
import { createRandom } from "../../../src/core/random/random.ts";
import { raterOf } from "../../../src/core/recommend/asking/person.ts";
import type { Recommender } from "../../../src/core/recommend/asking/recommender.ts";
import { packRecommender } from "../../../src/core/recommend/asking/recommender-parts.ts";
import { writeArtifact } from "../../../src/node/artifact/write-artifact.ts";
import type { People, PersonSource } from "../../../src/node/histories/people.ts";
import { listPeople } from "../../../src/node/recommender/list-people.ts";
import { openRecommender } from "../../../src/node/recommender/open-recommender.ts";
import { learnStarter } from "../../core/recommend/asking/small-recommender.ts";

let folder: string;
let model: string;
let other: string;
let recommender: Recommender;
beforeAll(async () => {
  const { films, hybrid, eventRatings } = await learnStarter();
  const packed = packRecommender({ films, hybrid, stars: null, filmMap: null, eventRatings, notice: null });
  const header: ArtifactHeader = {
    films: [],
    options: {},
    manifest: {},
    metrics: {},
    licences: [],
    parts: packed.parts,
  };
  folder = await mkdtemp(join(tmpdir(), "matinee-lists-"));
  [model, other] = [join(folder, "a.model"), join(folder, "b.model")];
  await writeArtifact(model, { ...header, manifest: { id: "a" } }, packed.sections);
  await writeArtifact(other, { ...header, manifest: { id: "b" } }, packed.sections);
  recommender = await openRecommender(model);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** People of all kinds, a hundred and ten of them: some known, some with rows of a table, one whose rows are no history's. */
function people(): People {
  const random = createRandom(8);
  const sources = Array.from({ length: 110 }, (_, k): PersonSource => {
    const name = `person ${k}`;
    const items = Uint32Array.from(new Set(Array.from({ length: k % 7 }, () => random.below(200)))).sort();
    if (k % 2 === 0) return { name, person: raterOf({ items, ratings: new Float32Array(items.length).fill(4) }) };
    const rows = Array.from(items, (film) => `"${recommender.films.title(film)}",${recommender.films.year(film)},4\n`);
    const header = k === 51 ? "nothing,known\n" : "title,year,rating\n";
    const bytes = new TextEncoder().encode(header + rows.join(""));
    return { name, file: "people.csv", rows: { bytes, lines: Uint32Array.from(rows, (_row, place) => 40 + place) } };
  });
  return { count: sources.length, nameOf: (k) => sources[k]!.name, at: (k) => sources[k]! };
}

async function lists(path: string | null, threads: number) {
  const all = [];
  for await (const list of listPeople(recommender, path, people(), { n: 12 }, { threads })) all.push(list);
  return all;
}

describe("listPeople", () => {
  it("lists everybody in order, the same whatever the threads, and tells who has no list", async () => {
    const here = await lists(null, 1);
    expect(here.map(({ user }) => user)).toEqual(Array.from({ length: 110 }, (_, k) => `person ${k}`));
    expect(here[51]).toEqual({
      user: "person 51",
      why: expect.stringMatching(/^Cannot read the history: people\.csv/),
    });
    expect(here[4]).toMatchObject({ matched: expect.any(Number), unmatched: [], isPersonal: true });
    expect(here[0]).toMatchObject({ isPersonal: false });
    expect(await lists(model, 2)).toEqual(here);
    expect(await lists(model, 3)).toEqual(here);
  });

  it("makes no lists from two models, where a file was replaced on the way", async () => {
    const running = lists(other, 2);
    await expect(running).rejects.toThrow(/b\.model is another model than when the command began/);
  });
});
