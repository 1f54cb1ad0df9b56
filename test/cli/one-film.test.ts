import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { ArtifactError } from "../../src/core/artifact/artifact-error.ts";
import { InputError } from "../../src/core/errors/input-error.ts";
import type { RecommenderData } from "../../src/core/recommend/asking/engine.ts";
import { askedRecommender, plainStars } from "../support/asked-recommender.ts";
import { fakeFilmQuality } from "../support/fake-film-quality.ts";
import { recordingShell } from "./recording-shell.ts";

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "matinee-cli-film-"));
  writeFileSync(join(cwd, "mine.csv"), "title,year,rating\nHeat,1995,4.5\nAlien,1979,2\nNope,1990,3\n");
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const withStars = { stars: plainStars };
const withNotice = { model: { id: "a", trainedAt: "b", notice: "Ratings are invented." } };

/** @param model null for a file without a recommender */
async function ask(argv: string, model: Partial<RecommenderData> | null = {}) {
  const shell = recordingShell({ cwd });
  const openRecommender = async () => {
    if (model !== null) return askedRecommender(model);
    const cause = new ArtifactError("missing-part", "it holds no recommender", "recommender");
    throw new InputError("Cannot open the artifact", cause.seenAndNeeded, { file: "m" }, { cause });
  };
  const code = await run(argv.split(" "), shell, { openRecommender, openFilmQuality: async () => fakeFilmQuality() });
  return { code, ...shell.printed };
}

describe("matinee similar of a recommender", () => {
  it("lists films with the traits that both have, and forgives a typo", async () => {
    const { code, stdout, stderr } = await ask("similar aleins -n 2", withNotice);
    expect([code, stderr]).toEqual([0, 'note: "aleins" was taken for Aliens (1986).\n']);
    expect(stdout).toMatch(/^Like Aliens \(1986\)\n\nfilm +like it +both have\n/);
    expect(stdout).toMatch(/^Alien \(1979\) +0\.\d\d {2}genre Science Fiction; keyword space$/m);
    expect(stdout).toMatch(/\n\nRatings are invented\.\n$/);
  });

  it("answers as JSON, for films that nobody rated as well", async () => {
    const { film, nearest, model, notes } = JSON.parse((await ask("similar nobody's film --json")).stdout);
    expect([film.title, model.id, notes]).toEqual(["Nobody's Film", "made-by-hand", []]);
    expect(nearest[0]).toEqual({
      film: expect.objectContaining({ title: expect.any(String), year: expect.any(Number) }),
      similarity: expect.any(Number),
      shared: expect.arrayContaining([{ trait: "genre: Crime", share: expect.any(Number) }]),
    });
  });

  it.each([
    ["similar scarface", /2 films are called "scarface".*:\n {2}Scarface \(1983\)\n {2}Scarface \(1932\)\n/],
    ["similar no such thing", /no film is called "no such thing" or nearly so/],
    ["similar heat -n 0", /-n 0 was given/],
  ])("%s is a mistake", async (argv, message) => {
    const { code, stderr } = await ask(argv);
    expect([code, message.test(stderr)]).toEqual([2, true]);
  });

  it("asks how good films are where the file holds no recommender", async () => {
    expect((await ask("similar the matrix -n 1", null)).stdout).toMatch(
      /^Like The Matrix \(1999\)\n\nfilm {10}like it/,
    );
  });
});

describe("matinee predict for somebody", () => {
  it("says what they would give, how sure that is, and what each rating adds", async () => {
    const { code, stdout, stderr } = await ask("predict thief --history mine.csv", withStars);
    expect(code).toBe(0);
    expect(stdout).toBe(`Thief (1981)
what you would give it

  ● 3.0 stars   ━ 90 % sure: 2.3 to 3.8   (standard deviation 0.50)

  0           1           2           3           4           5
  ├───────────┼───────────┼──━━━━━━━━━━●━━━━━━━━━─┼───────────┤

What makes it
  what everybody thinks of it    3.50
  you, before any rating        −0.50  ████████████████│
  you gave Heat (1995) 4.5      +0.15                  │█████
  you gave Alien (1979) 2       −0.10               ███│
`);
    expect(stderr).toMatch(/^note: the history, line 4, Nope: no film has this title/);
  });

  it("answers as JSON", async () => {
    const { stdout } = await ask("predict thief --like heat --json", withStars);
    const { film, predicted, stars, history, model } = JSON.parse(stdout);
    expect([film.title, predicted.mean, history, model.notice]).toEqual([
      "Thief",
      expect.closeTo(3.2),
      { matched: 1, unmatched: [] },
      null,
    ]);
    expect(stars.ratings).toEqual([
      { film: expect.objectContaining({ title: "Heat" }), rating: 5, value: expect.closeTo(0.2) },
    ]);
  });

  it("has no shares where the model does not say them", async () => {
    const { explain: _, ...mute } = plainStars;
    expect((await ask("predict thief --like heat", { stars: mute })).stdout).not.toContain("What makes it");
  });

  it("says what may be asked of a model that does not know how good films are", async () => {
    const shell = recordingShell({ cwd });
    const cause = new ArtifactError("missing-part", "it holds no film quality model", "film-quality");
    const openFilmQuality = async () => {
      throw new InputError("Cannot open the artifact", cause.seenAndNeeded, { file: "m" }, { cause });
    };
    const openRecommender = async () => askedRecommender();
    expect(await run(["predict", "heat"], shell, { openRecommender, openFilmQuality })).toBe(2);
    expect(shell.printed.stderr).toMatch(
      /does not say how the public rates films; .*or --history FILE or --like TITLE for/,
    );
  });

  it("takes a title for a film that is served, and says where the public's rating of it is not known", async () => {
    const { code, stdout, stderr } = await ask("predict thief", withStars);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toBe(
      "matinee: Cannot predict: Thief (1981) is in the model, but how the public rates it is not known; --history FILE or --like TITLE was needed, for what you would give it\n",
    );
    expect((await ask("predict nobody's film", withStars)).stderr).toMatch(
      /Nobody's Film \(1999\) is in the model, but .*; --file film\.json, which describes it, was needed/,
    );
  });

  it("means the served film of a name that several have, and forgives a typo", async () => {
    const heat = await ask("predict heat", withStars); // the quality part has two
    expect([heat.code, heat.stdout]).toEqual([0, expect.stringMatching(/^Heat \(1995\)/)]);
    expect((await ask("predict aleins", withStars)).stderr).toMatch(/Aliens \(1986\) is in the model, but/);
    expect((await ask("predict scarface", withStars)).stderr).toMatch(/2 films are called "scarface"/);
    expect((await ask("predict no such thing", withStars)).stderr).toMatch(/no film is called "no such thing"/);
  });

  it("asks how good a film is where nobody is told of", async () => {
    expect((await ask("predict matrix", withStars)).stdout).toMatch(/expected rating 7\.42/);
  });

  it.each<[string, Partial<RecommenderData> | null, RegExp]>([
    [
      "predict thief --history mine.csv",
      {},
      /the model predicts nobody's stars; one that does was needed; without --hist/,
    ],
    ["predict thief --history mine.csv", null, /Cannot open the artifact: m: it holds no recommender/],
    ["predict nobody's film --like heat", withStars, /nobody rated Nobody's Film \(1999\) in training/],
    [
      "predict --file a.json --like heat",
      withStars,
      /--file was given with what you thought of films; a film of the cat/,
    ],
    [
      "predict thief --like heat --track before-release", // guards against a track that is passed over without a word
      withStars,
      /--track before-release, which is for what the public gives, was given with what you thought of films; no --track was/,
    ],
    ["predict --like heat", withStars, /no film was named/],
  ])("%s is a mistake", async (argv, model, message) => {
    const { code, stdout, stderr } = await ask(argv, model);
    expect(stderr).toMatch(message);
    expect([code, stdout]).toEqual([2, ""]);
  });
});

describe("matinee explain", () => {
  it("says where a film stands and why, with stars where there are any", async () => {
    const { code, stdout } = await ask("explain thief --history mine.csv --quiet", { ...withStars, ...withNotice });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Thief \(1981\)\nBecause you gave Heat \(1995\) 4\.5.*Michael Mann/);
    expect(stdout).toMatch(/\n {2}place 1 of 8 films that you have not seen\n\n {2}● 3\.0 stars/);
    expect(stdout).toMatch(/\nWhat makes its place\n {2}you gave Heat \(1995\) 4\.5 +\+2\.38 +│█+\n/);
    expect(stdout).toMatch(/\nWhat makes its stars\n {2}what everybody thinks of it +3\.50\n/);
    expect(stdout).toMatch(
      /\n {2}Heat \(1995\) +4\.5 +0\.27 {2}director Michael Mann; genre Crime\n\nRatings are invented\.\n$/,
    );
    expect((await ask("explain thief --history mine.csv")).stdout).not.toMatch(/stars/);
  });

  it("answers as JSON", async () => {
    const { stdout, stderr } = await ask("explain heat --history mine.csv --json");
    const told = JSON.parse(stdout);
    expect([stderr, told.film.title, told.history.unmatched.length]).toEqual(["", "Heat", 1]);
    expect(told.notes.join()).toMatch(/Heat \(1995\) is in the history/);
    const sum = told.contributions.reduce((total: number, { value }: { value: number }) => total + value, 0);
    expect(sum).toBeCloseTo(told.score, 4);
  });

  it("explains a film that nobody rated as far as it goes", async () => {
    const { code, stdout } = await ask("explain nobody's film --like heat");
    expect([code, stdout.startsWith("Nobody's Film (1999)\nNobody rated it in training")]).toEqual([0, true]);
  });

  it.each([
    ["explain thief", /Cannot explain: nothing says who asks; --history FILE or --like TITLE was needed/],
    ["explain scarface --like heat", /2 films are called/],
    ["explain", /missing required argument/],
  ])("%s is a mistake", async (argv, message) => {
    const { code, stdout, stderr } = await ask(argv);
    expect(stderr).toMatch(message);
    expect([code, stdout]).toEqual([2, ""]);
  });
});
