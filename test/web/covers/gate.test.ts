// The gate of docs/guide/covers.md, over a sheet of sixty covers and over all compositions: no title is clipped or meets the drawing,
// all type can be read, no neighbours look alike.
import { beforeAll, describe, expect, it } from "vitest";
import { sheetColumns, sixtyCovers, starterCovers } from "../../../bench/covers/starter-covers.ts";
import { allCompositions } from "../../../src/web/covers/choose-composition.ts";
import { contrast } from "../../../src/web/covers/contrast.ts";
import { type CoverFilm, coverHeight, coverWidth } from "../../../src/web/covers/cover-film.ts";
import { drawCover } from "../../../src/web/covers/draw-cover.ts";
import { allPrints } from "../../../src/web/covers/inks.ts";
import { layOut, margin } from "../../../src/web/covers/lay-out.ts";
import { keepApart, looksAlike, tooAlike } from "../../../src/web/covers/looks-alike.ts";
import { leastContrast, planCover } from "../../../src/web/covers/plan-cover.ts";
import { descent } from "../../../src/web/covers/title/fit-title.ts";
import { difference, type Thumbnail, thumbnail } from "../../support/covers/thumbnail.ts";

const hard = [
  "Night of the Day of the Dawn of the Son of the Bride of the Return of the Revenge of the Terror of the Attack of the Evil, Mutant, Hellbound, Flesh-Eating Subhumanoid Zombified Living Dead, Part 3",
  "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb",
  "Donaudampfschifffahrtsgesellschaft",
  "七人の侍",
  "Москва слезам не верит",
  "جدایی نادر از سیمین",
  "M",
  "",
].flatMap((title, k): CoverFilm[] =>
  [["Drama"], ["Western"], ["Sci-Fi"], []].map((genres, i) => ({
    id: `${k} ${i}`,
    title,
    year: 1940 + 20 * i,
    director: null,
    genres,
  })),
);
const films = [...starterCovers(), ...hard];

describe("titles", () => {
  it.each(["large", "small"] as const)("of %s covers stand inside the margins and never on the drawing", (size) => {
    for (const film of films) {
      const plan = planCover(film);
      const { title, art } = layOut(film.title, plan, size);
      for (const { width } of title.lines) {
        const left = plan.centred ? title.x - width / 2 : title.x;
        expect(left).toBeGreaterThanOrEqual(margin - 1e-9);
        expect(left + width).toBeLessThanOrEqual(coverWidth - margin + 1e-9);
      }
      const bottom = title.top + title.height;
      expect(title.height).toBeLessThanOrEqual(0.3 * coverHeight + 1e-9);
      expect(title.top).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeLessThanOrEqual(coverHeight - 9);
      if (title.lines.length === 0) continue;
      if (plan.layout === "head") expect(art.y - (bottom - descent * title.size)).toBeGreaterThan(4);
      else expect(title.top).toBeGreaterThan(art.y + art.h + 8);
      expect(art.h).toBeGreaterThan(coverHeight * 0.45);
    }
  });
  it("and all other type can be read", () => {
    for (const film of films) {
      const { panel, titleInk, composition, a, g, b, layout } = planCover(film);
      expect(contrast(titleInk, panel)).toBeGreaterThanOrEqual(leastContrast);
      if (composition.edge === "floor" && layout === "head") {
        expect(Math.max(contrast(g, a), contrast(b, a))).toBeGreaterThanOrEqual(leastContrast);
      }
    }
  });
});

describe("inks", () => {
  it.each(allPrints().map((print) => [print]))(
    "%j has two that read on each other, and a third that is seen on one of them",
    (print) => {
      const [one, other, third] = print;
      expect(contrast(one, other)).toBeGreaterThanOrEqual(leastContrast);
      expect(Math.max(contrast(one, third), contrast(other, third))).toBeGreaterThanOrEqual(1.7);
    },
  );
});

describe("drawings", () => {
  const genres = [
    "Documentary",
    "Western",
    "Animation",
    "Sci-Fi",
    "Crime",
    "Horror",
    "War",
    "Music",
    "Mystery",
    "Romance",
    "Fantasy",
    "History",
    "Adventure",
    "Thriller",
    "Comedy",
    "Action",
    "Drama",
  ];
  const many = [...genres.map((genre) => [genre]), []].flatMap((named) =>
    Array.from(
      { length: 200 },
      (_, id): CoverFilm => ({ id, title: "Heat", year: 1890 + id, director: null, genres: named }),
    ),
  );
  it("are all reached, at least three for each genre", () => {
    const reached = new Set(many.map((film) => planCover(film).composition));
    expect(reached.size).toBe(allCompositions().length);
    for (const genre of genres) {
      const its = many.filter((film) => film.genres[0] === genre).map((film) => planCover(film).composition);
      expect(new Set(its).size).toBeGreaterThanOrEqual(8);
    }
  });
  it("hold nothing that is no number", () => {
    for (const film of many) expect(drawCover(film)).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe("neighbours on a sheet of sixty", () => {
  const sheet = sixtyCovers();
  const pairs = sheet.flatMap((_, k) => {
    const right = (k + 1) % sheetColumns === 0 ? [] : [k + 1];
    return [...right, k + sheetColumns].filter((other) => other < sheet.length).map((other) => [k, other] as const);
  });
  let thumbnails: Thumbnail[];
  beforeAll(async () => {
    thumbnails = await Promise.all(sheet.map((film) => thumbnail(drawCover(film, { size: "small" }))));
  });
  it("are not of a kind by their plans", () => {
    expect(pairs).toHaveLength(104);
    for (const [one, other] of pairs) expect(looksAlike(sheet[one], sheet[other])).toBeLessThan(tooAlike);
  });
  it("differ in form and ink where they are drawn", () => {
    for (const [one, other] of pairs) {
      const { form, ink } = difference(thumbnails[one], thumbnails[other]);
      expect(form + ink, `${sheet[one].title} beside ${sheet[other].title}`).toBeGreaterThan(0.45);
    }
  });
});

describe("a shelf", () => {
  const films = starterCovers();
  const shelves = [...new Set(films.flatMap(({ genres }) => genres))].map((genre) =>
    films.filter((film) => film.genres.includes(genre)),
  );
  const alike = (shelf: readonly CoverFilm[]) =>
    shelf.slice(1).filter((film, k) => looksAlike(shelf[k], film) >= tooAlike).length;
  const pairs = shelves.reduce((sum, shelf) => sum + shelf.length - 1, 0);
  it("of one genre has two of a kind side by side in less than a tenth of the places", () => {
    expect(shelves.map(alike).reduce((a, b) => a + b)).toBeLessThan(pairs / 10);
  });
  it("kept apart has all its films, near where they were, and hardly any two of a kind", () => {
    let left = 0;
    for (const shelf of shelves) {
      const apart = keepApart(shelf);
      expect([...apart].sort((a, b) => Number(a.id) - Number(b.id))).toEqual(
        [...shelf].sort((a, b) => Number(a.id) - Number(b.id)),
      );
      for (const [k, film] of apart.entries()) expect(shelf.indexOf(film) - k).toBeLessThan(5);
      left += alike(apart);
    }
    expect(left).toBeLessThan(pairs / 50);
  });
  it("is measured the same from both sides, and a film is most like itself", () => {
    for (const [k, film] of films.entries()) {
      expect(looksAlike(film, film)).toBeCloseTo(1, 12);
      const other = films[(k * 7) % films.length];
      expect(looksAlike(film, other)).toBe(looksAlike(other, film));
    }
  });
});
