import { describe, expect, it } from "vitest";
import type { Contribution, FilmName } from "../../../../src/core/recommend/asking/answer.ts";
import { joined, reasonOf } from "../../../../src/core/recommend/asking/reason.ts";

const film = (title: string, year: number | null): FilmName => ({
  tmdb: null,
  imdb: null,
  movielens: null,
  title,
  year,
});
const rated = (title: string, year: number, rating: number, value: number): Contribution => ({
  kind: "rating",
  film: film(title, year),
  rating,
  value,
});
const said = (event: "watched" | "watchlisted", title: string, value: number): Contribution => ({
  kind: "event",
  film: film(title, 1995),
  event,
  value,
});
const opinions = { count: 1234, mean: 3.94 };
const sentence = (contributions: readonly Contribution[], shared: string | null = null) =>
  reasonOf({ contributions, shared, opinions });

describe("reasonOf", () => {
  const heat = rated("Heat", 1995, 4.5, 1);
  const alien = rated("Alien", 1979, 5, 0.8);

  it("names the films that add most, and what the first has in common with it", () => {
    expect(sentence([heat, alien], "is by Michael Mann")).toBe(
      "Because you gave Heat (1995) 4.5 and Alien (1979) 5, and like Heat it is by Michael Mann.",
    );
    expect(sentence([heat], "is by Michael Mann")).toBe(
      "Because you gave Heat (1995) 4.5, and it is by Michael Mann, too.",
    );
  });

  it("names three at most, and none that adds little beside the first", () => {
    const little = rated("Ran", 1985, 5, 0.3);
    expect(sentence([heat, little])).toBe("Because you gave Heat (1995) 4.5.");
    const four = ["A", "B", "C", "D"].map((title) => rated(title, 2000, 4, 1));
    expect(sentence(four)).toBe("Because you gave A (2000) 4, B (2000) 4 and C (2000) 4.");
  });

  it("says of films without stars what was done with them", () => {
    expect(sentence([said("watched", "Heat", 1), said("watchlisted", "Thief", 0.9)])).toBe(
      "Because you watched Heat (1995) and you want to see Thief (1995).",
    );
  });

  it("does not say that a low rating speaks for a film, but that its film was watched", () => {
    expect(sentence([heat, rated("Ran", 1985, 1, 0.9)])).toBe(
      "Because you gave Heat (1995) 4.5 and you watched Ran (1985).",
    );
  });

  it("says what everybody thinks where nothing of the history speaks for it, or less than half as much", () => {
    const everybody = "1,234 people gave it 3.9 on average.";
    expect(sentence([])).toBe(everybody);
    expect(sentence([rated("Heat", 1995, 1, -1), { kind: "prior", value: 1 }])).toBe(everybody);
    expect(
      sentence([
        { ...heat, value: 0.4 },
        { kind: "prior", value: 1 },
      ]),
    ).toBe(everybody);
    expect(
      sentence([
        { ...heat, value: 0.6 },
        { kind: "prior", value: 1 },
      ]),
    ).not.toBe(everybody);
    const one = reasonOf({ contributions: [], shared: null, opinions: { count: 1, mean: 4 } });
    expect(one).toBe("One person gave it 4.0 on average.");
    const none = reasonOf({ contributions: [], shared: null, opinions: { count: 0, mean: null } });
    expect(none).toBe("Nobody here has rated it yet.");
    const chosen = reasonOf({ contributions: [], shared: null, opinions: { count: 3, mean: null } });
    expect(chosen).toBe("3 people chose it.");
  });

  it("tells ratings as they were given, where stars are not what people give", () => {
    const asGiven = (stars: number) => 2 * stars;
    const told = (contributions: readonly Contribution[]) =>
      reasonOf({ contributions, shared: null, opinions, asGiven });
    expect(told([heat, rated("Ran", 1985, 1, 0.9)])).toBe("Because you gave Heat (1995) 9 and you watched Ran (1985).");
    expect(told([])).toBe("1,234 people gave it 7.9 on average.");
  });

  it("has words for a film without a title", () => {
    expect(sentence([{ ...heat, film: film("", null) } as Contribution, alien], "stars Al Pacino")).toBe(
      "Because you gave a film without a title 4.5 and Alien (1979) 5, and like a film without a title it stars Al Pacino.",
    );
  });
});

describe("joined", () => {
  it("is a list as it is spoken", () => {
    expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(joined)).toEqual(["", "a", "a and b", "a, b and c"]);
  });
});
