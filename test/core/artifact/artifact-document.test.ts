// docs/guide/artifact.md against what the code writes: its example byte for byte, and a reader that was written from the
// page alone and shares nothing with ours.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openArtifact } from "../../../src/core/artifact/open-artifact.ts";
import { packArtifact } from "../../../src/core/artifact/pack-artifact.ts";
import type { FilmFacts } from "../../../src/core/recommend/films/film-facts.ts";
import { packServedFilms } from "../../../src/core/recommend/films/pack-served-films.ts";
import { drawTasteMap } from "../../../src/core/recommend/taste-map/draw-taste-map.ts";
import { packTasteMap } from "../../../src/core/recommend/taste-map/pack-taste-map.ts";
import { fit as learn } from "../../../src/library/node.ts";
import { plantedMap } from "../../support/planted-map.ts";
import { someFacts, someFilms } from "../recommend/some-films.ts";
import { type Read, readAfterThePage } from "./read-after-the-page.ts";
import { smallArtifact, smallHeader, smallSections } from "./small-artifact.ts";

const page = readFileSync(new URL("../../../docs/guide/artifact.md", import.meta.url), "utf8");

/** The bytes of the page's example: the hexadecimal digits between position and text. */
function documentedBytes(): Buffer {
  const block = /```hex\n(.*?)```/s.exec(page)?.[1] ?? "";
  const lines = block.trimEnd().split("\n");
  return Buffer.from(lines.map((line) => line.slice(6, 53).replaceAll(" ", "")).join(""), "hex");
}

interface ReadMap {
  /** By film: where it lies, and the names of the districts around it, the widest first. */
  readonly films: ReadonlyMap<number, { readonly x: number; readonly y: number; readonly around: readonly string[] }>;
}

/** A reader of the part taste-map, after the page. */
function readMapAfterThePage({ header, numbers }: Read): ReadMap {
  const parts = header["parts"] as Record<string, { districts: { name: string; parent: number | null }[] }>;
  const { districts } = parts["taste-map"]!;
  const [places, district] = [numbers.get("taste-map/places")!, numbers.get("taste-map/district")!];
  const around = (own: number | null): string[] =>
    own === null ? [] : [...around(districts[own]!.parent), districts[own]!.name];
  const films = numbers
    .get("taste-map/films")!
    .map((film, k) => [film, { x: places[2 * k]!, y: places[2 * k + 1]!, around: around(district[k]!) }] as const);
  return { films: new Map(films) };
}

/** A reader of the part served-films, after the page: the facts of every film. */
function readFilmsAfterThePage({ numbers }: Read) {
  const column = (name: string) => numbers.get(`served-films/${name}`)!;
  const texts = (name: string): string[] => {
    const [starts, bytes] = [column(`${name}/starts`), column(`${name}/bytes`)];
    return starts.slice(1).map((end, k) => Buffer.from(bytes.slice(starts[k], end)).toString("utf8"));
  };
  const list = (name: string, film: number) => {
    const [indptr, indices] = [column(`${name}/indptr`), column(`${name}/indices`)];
    return indices.slice(indptr[film], indptr[film + 1]);
  };
  const [titles, otherNames, genres] = [texts("titles"), texts("otherNames"), texts("genreNames")];
  const [keywords, names, languages] = [texts("keywordNames"), texts("personNames"), texts("languages")];
  const people = (name: string, film: number) =>
    list(name, film).map((k) => ({ id: column("personIds")[k] || null, name: names[k]! }));
  const mean = (name: string, film: number) =>
    Number.isNaN(column(name)[film]!) ? null : expect.closeTo(column(name)[film]!, 5);
  return titles.map((title, film) => ({
    tmdb: column("tmdb")[film] || null,
    imdb: column("imdb")[film] === 0 ? null : `tt${String(column("imdb")[film]).padStart(7, "0")}`,
    movielens: column("movielens")[film] || null,
    title,
    otherTitles: list("otherTitles", film).map((k) => otherNames[k]!),
    year: column("year")[film] || null,
    runtime: column("runtime")[film] || null,
    language: column("language")[film] === 0 ? null : languages[column("language")[film]! - 1]!,
    genres: list("genres", film).map((k) => genres[k]!),
    directors: people("directors", film),
    cast: people("cast", film),
    keywords: list("keywords", film).map((k) => keywords[k]!),
    votes: column("votes")[film] === -1 ? null : { count: column("votes")[film]!, mean: mean("voteMean", film) },
    ratings: { count: column("ratings")[film]!, mean: mean("ratingMean", film) },
  }));
}

describe("docs/guide/artifact.md", () => {
  const example = documentedBytes();

  it("shows the bytes that are written", () => {
    const header = {
      films: [{ tmdbId: 949, title: "Heat" }],
      options: {},
      manifest: {},
      metrics: {},
      licences: [],
      parts: {},
    };
    const sections = [
      { name: "bias/films", data: new Float32Array([0.5]) },
      { name: "counts", data: new Uint16Array([3, 258]), shape: [1, 2] },
    ];
    expect(example.toString("hex")).toBe(Buffer.from(packArtifact(header, sections)).toString("hex"));
  });

  it("shows bytes that can be opened", () => {
    const artifact = openArtifact(Uint8Array.from(example).buffer);
    expect(artifact.section("bias/films")).toEqual(new Float32Array([0.5]));
    expect(artifact.section("counts")).toEqual(new Uint16Array([3, 258]));
  });

  it("is enough to read the map of films", () => {
    const { films, model } = plantedMap();
    const map = drawTasteMap(films, model)!;
    const packed = packTasteMap(map);
    const parts = { "taste-map": packed.header };
    const header = { films: [], options: {}, manifest: {}, metrics: {}, licences: [], parts };
    const read = readMapAfterThePage(readAfterThePage(Buffer.from(packArtifact(header, packed.sections))));
    expect([...read.films.keys()]).toEqual([...map.films]);
    for (const [k, film] of map.films.entries()) {
      const { x, y, around } = read.films.get(film)!;
      expect([x, y]).toEqual([map.places[2 * k], map.places[2 * k + 1]]);
      expect(around.at(-1)).toBe(map.districts[map.district[k]!]!.name);
      expect(around).toHaveLength(map.districts[map.district[k]!]!.level + 1);
    }
    for (const name of ["films", "places", "district"]) expect(page).toContain(`\`taste-map/${name}\``);
  });

  it("is enough to read what is known of the films that are served", () => {
    const header = { films: [], options: {}, manifest: {}, metrics: {}, licences: [], parts: {} };
    const packed = packServedFilms(someFilms);
    const read = readFilmsAfterThePage(readAfterThePage(Buffer.from(packArtifact(header, packed))));
    const sorted = (facts: readonly FilmFacts[]) =>
      facts.map((fact) => ({ ...fact, keywords: fact.keywords.toSorted() }));
    expect(sorted(someFacts)).toEqual(read.map((fact) => ({ ...fact, keywords: fact.keywords.toSorted() })));
    const own = page.slice(page.indexOf("## The part `served-films`"), page.indexOf("## The part `hybrid`"));
    for (const { name } of packed) {
      const words = name.slice("served-films/".length).split("/");
      for (const word of words.filter((each) => !["starts", "bytes", "indptr", "indices"].includes(each))) {
        expect(own).toMatch(new RegExp(`\\b${word}\\b`));
      }
    }
  });

  it("says all that stands under parts.recommender", async () => {
    const own = page.slice(page.indexOf("## The part `recommender`"), page.indexOf("## The part `served-films`"));
    const items = [{ id: "a" }, { id: "b" }];
    const events = items.map(({ id }, k) => ({ user: k, item: id, rating: 9 - 5 * k }));
    const shop = await learn({ items, events });
    const { parts } = openArtifact(shop.toBytes().buffer).header;
    const told = parts["recommender"] as { eventRatings: object; own: object };
    expect(Object.keys(told)).toEqual(["eventRatings", "notice", "own"]);
    for (const name of [told, told.eventRatings, told.own].flatMap(Object.keys)) expect(own).toContain(name);
  });

  it("is enough to write a reader from", () => {
    const { header, numbers } = readAfterThePage(Buffer.from(smallArtifact()));
    expect(header).toEqual(smallHeader);
    for (const { name, data } of smallSections) expect(numbers.get(name)).toEqual([...data]);
    expect(readAfterThePage(example).numbers).toEqual(
      new Map([
        ["bias/films", [0.5]],
        ["counts", [3, 258]],
      ]),
    );
  });
});
