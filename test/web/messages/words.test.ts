import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { languageName } from "../../../src/web/messages/en/language.ts";
import { words } from "../../../src/web/messages/en.ts";

it("languages have names, TMDB's own codes as well", () => {
  expect(["fr", "cn", "xx", "no code"].map(languageName)).toEqual(["French", "Cantonese", "no language", "no code"]);
  expect(["en", "xx", null, "cn"].map(words.film.language)).toEqual([null, null, null, "Cantonese"]);
});

it("a headline speaks of films, not of genres", () => {
  const { headline } = words.youScreen;
  expect(headline("thriller", "western")).toBe("You have a heart for thrillers, and little for westerns.");
  expect(headline("thriller", null)).toBe("You have a heart for thrillers.");
});

it("shelves say of people that they are made up where they are", () => {
  expect(words.shelf({ name: "quiet", most: 12, isLiked: true }, false).aside).toMatch(
    /^At most 12 people here .* like them\.$/,
  );
  expect(words.shelf({ name: "quiet", most: 12, isLiked: false }, true).aside).toMatch(
    /^At most 12 made-up people here have rated each of them\.$/,
  );
  expect(words.shelf({ name: "list" }, true).aside).toMatch(/made-up people/);
});

it("whoever rated is told of as made up where they are", () => {
  expect(words.film.whoLikes(134, 3.71, false)).toBe("134 rated it, 3.7 on average");
  expect(words.film.whoLikes(134, 3.71, true)).toBe("134 made-up people rated it, 3.7 on average");
  expect(
    ["1,204 people gave it 4.5 on average.", "One person gave it 4.0 on average.", "Because you gave Heat 5."].map(
      words.madeUp,
    ),
  ).toEqual([
    "1,204 made-up people gave it 4.5 on average.",
    "One made-up person gave it 4.0 on average.",
    "Because you gave Heat 5.",
  ]);
});

it("a film of the map lies among what its districts are called by, and need not be it", () => {
  expect(words.map.film("The Godfather", 1972, 5, ["Science fiction", "Nineties crime"])).toBe(
    "The Godfather, 1972, 5 stars, among Science fiction, Nineties crime",
  );
});

it("no word of the page has a straight apostrophe", () => {
  const folder = join(import.meta.dirname, "../../../src/web/messages");
  const lines = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .flatMap((each) => readFileSync(join(each.parentPath, each.name), "utf8").split("\n"))
    .filter((line) => !/^\s*(?:\/\*\*|\/\/|\*)/.test(line));
  expect(lines.length).toBeGreaterThan(300);
  expect(lines.filter((line) => /["`][^"`]*[a-z]'[a-z]/.test(line))).toEqual([]);
});

it("how well it knows somebody is told by what was found, not by how much was looked at", () => {
  const { verdict } = words.youScreen;
  expect([verdict(-0.2, -0.1), verdict(0.1, 0.2), verdict(-0.1, 0.1)]).toEqual([
    "Better than popularity, and not by chance.",
    "Worse than popularity, for now.",
    "By these ratings it cannot be told apart from popularity.",
  ]);
});

it("sentences of others end once where ours begin", () => {
  expect(words.data.elsewhere("and title was needed")).toMatch(/^and title was needed\. It seems to come from/);
  for (const said of [words.notKept("The quota has been exceeded."), words.noAnswer("It ended.")]) {
    expect(said).not.toMatch(/\.\)|\.\./);
  }
  expect(words.notKept("no room")).toMatch(/Free some space, or save it/);
});

it("each figure of how well it knows somebody has its own interval", () => {
  const [own, other] = [
    { mean: 0.9444, lo: 0.56, hi: 1.37 },
    { mean: 0.81, lo: 0.5, hi: 1.1 },
  ];
  const { stars, places } = words.youScreen;
  expect(stars(own!, other!)).toContain(
    "0.94 (0.56 to 1.37) on average; everybody’s mean would miss them by 0.81 (0.50 to 1.10)",
  );
  expect(places({ mean: 0.042, lo: 0.02, hi: 0.12 }, other!)).toMatch(
    /first 4\.2 % \(2\.0 % to 12 %\) of .* first 81 % \(50 % to 110 %\)/,
  );
});

it("a p value is of a difference", () => {
  expect(words.lab.p(0.0001)).toBe("Its difference from popularity has p < 0.001, two-sided.");
  expect(words.lab.p(0.0123)).toBe("Its difference from popularity has p = 0.012, two-sided.");
  expect(words.lab.measure("auc-liked")).toBe("AUC");
});
