import { describe, expect, it } from "vitest";
import { moodChips, tuneWords } from "../../../src/web/messages/en/tune.ts";
import {
  genreState,
  isNoMood,
  noMood,
  withFilter,
  withName,
  withNextGenreState,
  withoutChip,
  withSlider,
} from "../../../src/web/moods/change-mood.ts";
import { moodOf, moodQuery } from "../../../src/web/moods/mood-address.ts";
import type { Mood } from "../../../src/web/protocol/questions.ts";

const full: Mood = {
  sliders: { obscure: 0.4, newer: -1 },
  filters: { genres: ["Crime", "Film-Noir"], runtimeTo: 110, yearFrom: 1940, people: ["Jean-Pierre Jeunet"] },
};

describe("a mood", () => {
  it("is in an address what it is, and comes back from it", () => {
    expect(moodQuery(noMood)).toBe("");
    expect(moodOf("")).toEqual(noMood);
    expect(moodOf(moodQuery(full))).toEqual(full);
  });

  it("is none where an address says what cannot be meant", () => {
    for (const search of ["?obscure=7", "?runtimeTo=soon", "?yearFrom=2000&yearTo=1990", "?genres="]) {
      expect([search, moodOf(search)]).toEqual([search, noMood]);
    }
    expect(moodOf("?unknown=1&runtimeTo=90")).toEqual({ sliders: {}, filters: { runtimeTo: 90 } });
  });

  it("has nothing of what is set to nothing", () => {
    expect(isNoMood(withSlider(withSlider(noMood, "loved", 0.5), "loved", 0))).toBe(true);
    expect(isNoMood(withFilter(withFilter(noMood, "runtimeTo", 90), "runtimeTo", undefined))).toBe(true);
    expect(withName(withName(noMood, "people", "A"), "people", "A").filters.people).toEqual(["A"]);
  });

  it("asks for a genre, then turns it away, then leaves it alone", () => {
    let mood = noMood;
    const states: string[] = [];
    for (let press = 0; press < 3; press++) {
      mood = withNextGenreState(mood, "Horror");
      states.push(genreState(mood, "Horror"));
    }
    expect([states, isNoMood(mood)]).toEqual([["in", "out", "any"], true]);
  });

  it("says what is set, and each chip takes off what it says", () => {
    const chips = moodChips(full);
    expect(chips.map(({ says }) => says)).toEqual([
      ...["towards the obscure", "far towards the old", "Crime", "Film-Noir"],
      ...["from 1940", "under 110 minutes", "with Jean-Pierre Jeunet"],
    ]);
    expect(isNoMood(chips.reduce((mood: Mood, { part }) => withoutChip(mood, part), full))).toBe(true);
    expect(tuneWords.nameOf({ sliders: {}, filters: { runtimeTo: 110 } })).toBe("tonight, under 110 minutes");
  });
});
