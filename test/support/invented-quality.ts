// Film quality models that nobody ran: invented films with a true rating, what invented models expect of them, and intervals that
// are about as wide as they should be. Coverage is counted from these; gains and drops are invented.
import type { TestRow } from "../../src/core/evaluation/original-result.ts";
import type {
  QualityCoverage,
  QualityPrediction,
  QualityResult,
  QualityTrackId,
  QualityTrackResult,
} from "../../src/core/evaluation/quality-result.ts";
import { inventRow } from "./invented-row.ts";
import { inventedWorth } from "./invented-worth.ts";
import { type Chance, seededChance } from "./seeded-chance.ts";

/** Skill of the blend in each track; the other models have a share of it. */
const skills: Readonly<Record<QualityTrackId, number>> = {
  "before-release": 0.42,
  "all-columns": 0.6,
  "with-ratings": 0.78,
};
const shares = { "film-gp": 0.94, "film-trees": 0.9, "film-net": 0.86, "film-quality": 1 } as const;

/** `training` films beside the test rows; the same invention for the same arguments. */
export function inventQuality(test: readonly TestRow[], training: number, data: string, seed: number): QualityResult {
  const chance = seededChance(seed * 17 + 3);
  const films = Array.from({ length: training }, (_, k) => inventFilm(k, chance));
  const ids = Object.keys(skills) as QualityTrackId[];
  const tracks = ids.map((id, k) => inventTrack(id, films, test, seededChance(seed * 17 + 5 + k)));
  const rows = ids.flatMap((track) => {
    const models = Object.entries(shares);
    return models.flatMap(([model, share], k) => {
      const expect = (list: readonly TestRow[], salt: number) =>
        list.map((film) => expected(film.truth, skills[track] * share, seededChance(film.tmdbId * 7 + salt + k)));
      const protocol = data === "generated" ? "split80" : "seed-split";
      return [
        inventRow(model, films, [expect(films, 1)], data, { track, protocol: "cv5" }),
        inventRow(model, test, [expect(test, 9)], data, { track, protocol }),
      ];
    });
  });
  return { rows, tracks, divisions: 3 };
}

/** Shrunk towards the mean by what is not known, with as much chance as that leaves. */
function expected(truth: number, skill: number, chance: Chance): number {
  return 6.09 + skill * (truth - 6.09) + 1.1 * Math.sqrt(skill * (1 - skill)) * chance.normal();
}

const nouns = [
  "Harbour",
  "Orchard",
  "Clock",
  "Stranger",
  "Meadow",
  "Signal",
  "Winter Palace",
  "Lighthouse",
  "Cartographer",
];
const turns = ["The Last", "A Quiet", "Return to the", "Beyond the", "Seven Letters about the", "The Man Who Sold the"];

function inventFilm(k: number, chance: Chance): TestRow & { year: number } {
  const pick = (list: readonly string[]) => list[Math.floor(chance.next() * list.length)];
  const votes = k % 60 === 5 ? 0 : Math.floor(Math.exp(0.4 + 7.2 * chance.next()));
  const truth = votes === 0 ? 0 : Math.min(10, Math.max(0.5, 6.2 + chance.normal() * (votes < 20 ? 1.3 : 0.85)));
  const long = k % 40 === 7 ? ", or: How One Family Learned to Stop the Rain and Love the Sea" : "";
  return {
    tmdbId: 50_000 + k,
    title: `${pick(turns)} ${pick(nouns)}${long}`,
    truth: Math.round(truth * 10) / 10,
    votes,
    year: Math.min(2016, Math.floor(2017 - 11 * Math.abs(chance.normal()) - 12 * chance.next())),
  };
}

function inventTrack(
  track: QualityTrackId,
  films: readonly (TestRow & { year: number })[],
  test: readonly TestRow[],
  chance: Chance,
): QualityTrackResult {
  const folds = films.map((film) => predict(film, film.year, skills[track], chance));
  const tested = test.map((film) => predict(film, 1975 + (film.tmdbId % 42), skills[track], chance));
  return {
    track,
    folds,
    test: tested,
    coverage: coverageOf(folds),
    testCoverage: coverageOf(tested),
    ...inventedWorth(track, chance),
    seconds: 31.4,
  };
}

function predict(film: TestRow, year: number, skill: number, chance: Chance): QualityPrediction {
  const { tmdbId, title, truth, votes } = film;
  const mean = expected(truth, skill, chance);
  const half = (1 - skill) * (votes === 0 ? 8 : votes < 20 ? 2.9 : votes < 200 ? 2.2 : 1.7) + 0.3;
  return { tmdbId, title, year, truth, votes, expected: mean, lo: mean - half, hi: mean + half };
}

function coverageOf(films: readonly QualityPrediction[]): QualityCoverage[] {
  const decade = (film: QualityPrediction) => `${Math.floor((film.year ?? 0) / 10) * 10}s`;
  const decades = [...new Set(films.map(decade))].sort();
  const slices: [string, (film: QualityPrediction) => boolean][] = [
    ["all", () => true],
    ["votes<50", ({ votes }) => votes < 50],
    ["votes>=50", ({ votes }) => votes >= 50],
    ...decades.map((name): [string, (film: QualityPrediction) => boolean] => [name, (film) => decade(film) === name]),
  ];
  return slices.map(([slice, holds]) => {
    const own = films.filter(holds);
    const covered = own.filter(({ truth, lo, hi }) => truth >= lo && truth <= hi).length / own.length;
    const error = 1.96 * Math.sqrt(Math.max(0.005, covered * (1 - covered)) / own.length);
    const width = own.reduce((sum, { lo, hi }) => sum + hi - lo, 0) / own.length;
    return { slice, films: own.length, covered, ci95: [covered - error, Math.min(1, covered + error)], width };
  });
}
