import { describe, expect, it } from "vitest";
import { draggedRating } from "../../../src/web/parts/drag-rating.ts";
import { ratingAt, ratingOfKey } from "../../../src/web/parts/rating-keys.ts";
import { reasonParts } from "../../../src/web/parts/reason-parts.ts";
import { isOpened, nextRound } from "../../../src/web/parts/start-round.ts";
import type { FilmCard } from "../../../src/web/protocol/film-card.ts";

describe("a rating", () => {
  it("is the half star under the pointer", () => {
    const row = { left: 100, width: 100 };
    expect([101, 110, 111, 150, 199, 90, 400].map((x) => ratingAt(x, row))).toEqual([0.5, 0.5, 1, 2.5, 5, 0.5, 5]);
  });

  it("is a number that is pressed, with Shift half a star less", () => {
    const press = (key: string, code: string, shiftKey = false) => ratingOfKey({ key, code, shiftKey });
    expect([press("4", "Digit4"), press("$", "Digit4", true), press("5", "Numpad5")]).toEqual([4, 3.5, 5]);
    expect([press("6", "Digit6"), press("n", "KeyN"), press("é", "Digit2")]).toEqual([null, null, 2]);
  });

  it("is how far a film is dragged, and nothing where it hardly moved", () => {
    expect([0, 43, -43].map((dx) => draggedRating(dx, 300))).toEqual([null, null, null]);
    expect([-500, -165, 165, 500].map((dx) => draggedRating(dx, 300))).toEqual([0.5, 0.5, 5, 5]);
    const dragged = [60, 90, 120, 150].map((dx) => draggedRating(dx, 300)!);
    expect(dragged).toEqual([...dragged].sort((a, b) => a - b));
  });
});

const card = (key: string) => ({ key }) as FilmCard;
const keys = (cards: readonly FilmCard[]) => cards.map(({ key }) => key);

describe("the first round", () => {
  it("leaves the film on top where it is, and changes what lies behind it", () => {
    const round = nextRound([card("a"), card("b"), card("c")], [card("d"), card("b"), card("e")], (key) => key === "a");
    expect(keys(round)).toEqual(["b", "d", "e"]);
  });

  it("asks nothing that was told, and nothing where everything was", () => {
    expect(nextRound([card("a")], [card("a")], () => true)).toEqual([]);
    expect(keys(nextRound([], [card("a"), card("b")], (key) => key === "a"))).toEqual(["b"]);
  });

  it("is over with five ratings, or five films seen", () => {
    const said = (rating: number | null, event: "watched" | "watchlisted" | null) => ({ rating, event });
    expect(isOpened(Array.from({ length: 4 }, () => said(3, null)))).toBe(false);
    expect(isOpened([...Array.from({ length: 4 }, () => said(3, null)), said(null, "watched")])).toBe(true);
    expect(isOpened(Array.from({ length: 9 }, () => said(null, "watchlisted")))).toBe(false);
  });
});

describe("a reason", () => {
  const rated = (title: string, year: number, rating: number) =>
    ({ kind: "rating", film: { tmdb: null, imdb: null, movielens: null, title, year }, rating, value: 1 }) as const;

  it("tells its films apart, without years and with half stars", () => {
    const contributions = [rated("Heat", 1995, 4.5), rated("The Heat", 2013, 3)];
    const reason = "Because you gave Heat (1995) 4.5 and The Heat (2013) 3, and like Heat it is by Michael Mann.";
    const parts = reasonParts({ reason, contributions });
    expect(parts.map(({ text, isFilm }) => (isFilm ? `[${text}]` : text)).join("")).toBe(
      "Because you gave [Heat]\u00a04½ and [The Heat]\u00a03, and like [Heat] it is by Michael Mann.",
    );
  });

  it("has no years and half stars of films, too, that are not among what is told of the score", () => {
    const reason = "Because you gave Brazil (1985) 5, Heat (1995) 4.5 and watched Se7en (1995).";
    expect(reasonParts({ reason, contributions: [] })).toEqual([
      { text: "Because you gave Brazil\u00a05, Heat\u00a04½ and watched Se7en.", isFilm: false },
    ]);
  });

  it("is left alone where it names no film", () => {
    const reason = "1,204 people gave it 4.5 on average.";
    expect(reasonParts({ reason, contributions: [] })).toEqual([{ text: reason, isFilm: false }]);
  });
});
