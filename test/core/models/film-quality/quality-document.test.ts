// docs/guide/artifact.md, "The part film-quality", against what is packed: a reader that was written from the page alone and shares nothing
// with ours but the container.
import { beforeAll, describe, expect, it } from "vitest";
import type { ArtifactSection } from "../../../../src/core/artifact/pack-artifact.ts";
import type { FilmQualityParts } from "../../../../src/core/models/film-quality/film-quality.ts";
import { type FilmQualityHeader, packFilmQuality } from "../../../../src/core/models/film-quality/pack-film-quality.ts";
import type { TrackModel } from "../../../../src/core/models/film-quality/track-model.ts";
import { predictTrees } from "../../../../src/core/trees/predict-trees.ts";
import { smallCatalogue, smallQuality } from "../../../support/small-quality.ts";

const catalogue = smallCatalogue(120);
const track = "before-release";
let parts: FilmQualityParts;
let header: FilmQualityHeader;
let sections: ReadonlyMap<string, ArtifactSection["data"]>;
beforeAll(async () => {
  parts = await smallQuality(catalogue, { tracks: [track] });
  const packed = packFilmQuality(parts);
  header = packed.header;
  sections = new Map(packed.sections.map(({ name, data }) => [name, data]));
});

const section = (name: string) => sections.get(name) as Uint8Array;

/** Seven bits a byte, the low ones first. */
function* varints(name: string): Generator<number, undefined> {
  let [number, worth] = [0, 1];
  for (const byte of section(name)) {
    number += (byte % 128) * worth;
    worth *= 128;
    if (byte >= 128) continue;
    yield number;
    [number, worth] = [0, 1];
  }
}

const texts = (name: string) => Buffer.from(section(name)).toString("utf8").split("\0").slice(0, -1);

describe("the page on the part film-quality", () => {
  it("is enough to read what films have", () => {
    const things = [...varints("traits/things")];
    const [keys, names] = [texts("traits/keys"), texts("traits/names")];
    let thing = -1;
    const traits = things.map((told) => {
      thing += 1 + (told % 2 === 0 ? told / 2 : -(told + 1) / 2);
      return `${keys[thing] === "" ? names[thing] : keys[thing]} ${names[thing]}`;
    });
    const [counts, gaps] = [varints("facts/counts"), varints("facts/traits")];
    const films: string[][] = catalogue.map(() => []);
    let start = 0;
    for (const [, size] of header.lists) {
      for (const film of films) {
        let number = start - 1;
        for (let left = counts.next().value as number; left > 0; left--) {
          number += (gaps.next().value as number) + 1;
          film.push(traits[number]);
        }
      }
      start += size;
    }
    expect(start).toBe(traits.length);
    expect([counts.next().done, gaps.next().done]).toEqual([true, true]);
    const { indptr, traits: numbers } = parts.facts;
    for (const [i, film] of films.entries()) {
      const own = Array.from(numbers.subarray(indptr[i], indptr[i + 1]));
      expect(film).toEqual(own.map((number) => `${parts.index.key(number)} ${parts.index.name(number)}`));
    }
  });

  it("is enough to read their numbers", () => {
    const codes = varints("facts/codes");
    const gaps = varints("facts/values");
    for (const [k, size] of header.values.entries()) {
      let place = 0;
      const values = Array.from({ length: size }, () => {
        place += gaps.next().value as number;
        const bits = place >= 2 ** 31 ? place - 2 ** 31 : 2 ** 32 - 1 - place;
        const bytes = Buffer.alloc(4);
        bytes.writeUInt32LE(bits);
        return bytes.readFloatLE();
      });
      const column = catalogue.map(() => values[codes.next().value as number]);
      expect(column).toEqual(catalogue.map((_, i) => parts.facts.numbers[i * header.numbers.length + k]));
    }
    expect([codes.next().done, gaps.next().done]).toEqual([true, true]);
  });

  it("is enough to ask the trees", () => {
    const [first] = header.tracks[track].ratingModels;
    const { models } = (parts.tracks.get(track) as TrackModel).parts.fits[0].trees;
    const rows = [0, 1, 2, 3].map((row) =>
      Float32Array.from({ length: first.columns }, (_, k) => (row * k) % 3 || Number.NaN),
    );
    const [asked, threshold, value] = ["asked", "threshold", "value"].map((name) =>
      section(`${track}/rating-trees/${name}`),
    );
    const scores = rows.map(() => first.base);
    let [node, question, leaf] = [0, 0, 0];
    for (let tree = 0; tree < first.trees; tree++) {
      const nodes: { readonly asks: number; readonly number: number; readonly order: number }[] = [];
      for (let open = 1, order = 0; open > 0; node++, open--) {
        const asks = asked[node];
        nodes.push({ asks, number: asks === 0 ? leaf++ : question++, order: asks === 0 ? 0 : ++order });
        if (asks > 0) open += 2;
      }
      for (const [k, row] of rows.entries()) {
        let at = nodes[0];
        while (at.asks > 0) {
          const told = row[(at.asks - 1) >> 1];
          const left = Number.isNaN(told) ? (at.asks - 1) % 2 === 1 : told <= threshold[at.number];
          at = nodes[2 * at.order - 1 + (left ? 0 : 1)];
        }
        scores[k] += (value[at.number] - 32768) * first.unit;
      }
    }
    const data = Float32Array.from(rows.flatMap((row) => [...row]));
    const wanted = predictTrees(models[0], { rows: rows.length, columns: first.columns, data });
    for (const [k, score] of scores.entries()) expect(score).toBeCloseTo(wanted[k], 12);
  });
});
