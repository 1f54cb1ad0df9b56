import { readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { ArtifactError } from "../../../../src/core/artifact/artifact-error.ts";
import { type Artifact, openArtifact } from "../../../../src/core/artifact/open-artifact.ts";
import { type ArtifactSection, packArtifact } from "../../../../src/core/artifact/pack-artifact.ts";
import type { Film } from "../../../../src/core/catalogue/film.ts";
import { type FilmMap, FilmMapper } from "../../../../src/core/models/cold-films/film-map.ts";
import { learnFilmMap } from "../../../../src/core/models/cold-films/learn-film-map.ts";
import { filmMapPart, packFilmMap } from "../../../../src/core/models/cold-films/pack-film-map.ts";
import { unpackFilmMap } from "../../../../src/core/models/cold-films/unpack-film-map.ts";
import { createKernelPool } from "../../../../src/node/threads/create-kernel-pool.ts";
import { cold, films, kindOf, rated } from "./cold-world.ts";

const pools = [1, 2].map((threads) => createKernelPool({ threads, kind: "relaxed", pages: 256 }));
afterAll(() => Promise.all(pools.map((pool) => pool.dispose())));

const teaching = films.slice(0, rated) as readonly Film[];
const added = films.slice(rated, rated + cold) as readonly Film[];
const width = 8;

/** Factors say what kind a film is; the first kind is liked by most. */
const rows = {
  factors: Float32Array.from({ length: rated * width }, (_, at) =>
    Number(at % width === kindOf(Math.floor(at / width))),
  ),
  prior: Float32Array.from({ length: rated }, (_, film) => (kindOf(film) === 0 ? 5 : 1)),
};

const learnt = learnFilmMap(teaching, rows, { pool: pools[0]! });

function artifactOf(header: unknown, sections: readonly ArtifactSection[]): Artifact {
  const words = { films: [], options: {}, manifest: {}, metrics: {}, licences: [] };
  return openArtifact(packArtifact({ ...words, parts: { [filmMapPart]: header } }, sections).buffer);
}

function packed(map: FilmMap, withNames = true) {
  const { header, sections } = packFilmMap(map, withNames);
  return artifactOf(header, sections);
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

describe("a map of films", () => {
  it("says of films that nobody rated what films of their kind have, with the public's votes or without", async () => {
    const mapper = new FilmMapper(await learnt);
    for (const each of [added, added.map((film) => ({ ...film, voteCount: 0 }))]) {
      const { factors, prior } = mapper.map(each);
      for (let film = 0; film < cold; film++) {
        const kind = kindOf(rated + film);
        const row = factors.slice(film * width, (film + 1) * width);
        expect(row.indexOf(Math.max(...row))).toBe(kind);
        expect((prior[film] as number) > 3).toBe(kind === 0);
      }
    }
  });

  it("takes what was left out of a written film for unknown, not for none", async () => {
    const mapper = new FilmMapper(await learnt);
    const written = { ...added[0]!, tmdbId: -1, voteCount: 0 };
    const told = { ...written, keywords: [...written.keywords, { id: 99, name: "Else" }], status: "Released" };
    expect(mapper.map([written]).factors).not.toEqual(mapper.map([{ ...written, tmdbId: 7 }]).factors);
    expect(mapper.map([told]).prior[0]).not.toBe(mapper.map([written]).prior[0]);
  });

  it("is the same on any number of threads", async () => {
    expect(await learnFilmMap(teaching, rows, { pool: pools[1]! })).toEqual(await learnt);
  });

  it("comes out of an artifact as it went in, with names or without them", async () => {
    const map = await learnt;
    const wanted = new FilmMapper(map).map(added);
    for (const withNames of [true, false]) {
      const { map: read, names } = unpackFilmMap(packed(map, withNames));
      expect(new FilmMapper(read).map(added)).toEqual(wanted);
      expect(read.tracks["all-columns"].factors).toEqual(map.tracks["all-columns"].factors);
      expect(names?.name(names.find(0, "2")) ?? null).toBe(withNames ? "Kind 2" : null);
    }
  });

  it("is in the document, section by section and word by word", async () => {
    const page = readFileSync(new URL("../../../../docs/guide/artifact.md", import.meta.url), "utf8");
    const own = page.slice(page.indexOf("## The part `cold-films`"));
    const { header, sections } = packFilmMap(await learnt, true);
    for (const { name } of sections) {
      const path = name.replace(/(before-release|all-columns)/, "TRACK").split("/");
      const ends = [path.join("/"), `.../${path.at(-1)}`].map((told) => own.includes(`\`${told}\``));
      expect([name, ends.includes(true)]).toEqual([name, true]);
    }
    for (const name of [...Object.keys(header), ...Object.keys(header.tracks["all-columns"])]) {
      expect(own).toContain(`\`${name}\``);
    }
  });

  it("is refused where a part is missing, or does not fit", async () => {
    const { header, sections } = packFilmMap(await learnt, true);
    const opened = (words: unknown, own: readonly ArtifactSection[]) =>
      refusal(() => unpackFilmMap(artifactOf(words, own)));
    expect(opened(undefined, []).reason).toBe("missing-part");
    expect(opened(undefined, []).message).toContain("it cannot take films that nobody rated");
    expect(opened(7, sections).reason).toBe("damaged");
    expect(opened({}, sections).reason).toBe("damaged");
    expect(opened({ ...header, films: 3 }, sections).reason).toBe("damaged");
    expect(opened({ ...header, width: 9 }, sections).reason).toBe("damaged");
    expect(opened({ ...header, lists: [{ id: "nothing", weight: 1, traits: 2 }] }, sections).reason).toBe("damaged");
    for (const { name } of sections) {
      const others = sections.filter((each) => each.name !== name);
      expect(opened(header, others).reason).toBe("missing-part");
      const short = { name, data: new Uint8Array(1) };
      expect(["damaged", "missing-part"]).toContain(opened(header, [...others, short]).reason);
    }
  });

  it("is not learnt from a handful of films", async () => {
    const few = { factors: rows.factors.slice(0, 3 * width), prior: rows.prior.slice(0, 3) };
    await expect(learnFilmMap(teaching.slice(0, 3), few, { pool: pools[0]! })).rejects.toThrow(
      "Cannot learn from traits: 3 films have traits and ratings; at least 10 were needed",
    );
  });
});
