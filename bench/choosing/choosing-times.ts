// Bytes of films as an artifact holds them, and milliseconds of everything that is done between scores and a list: the first time, and the median and
// the 90th percentile of many.
import { openArtifact } from "../../src/core/artifact/open-artifact.ts";
import { packArtifact } from "../../src/core/artifact/pack-artifact.ts";
import { createRandom } from "../../src/core/random/random.ts";
import { chooseFilms } from "../../src/core/recommend/choose/choose-films.ts";
import { sliderColumns } from "../../src/core/recommend/choose/slider-columns.ts";
import { adventure } from "../../src/core/recommend/choose/sliders.ts";
import { packServedFilms, unpackServedFilms } from "../../src/core/recommend/films/pack-served-films.ts";
import type { ServedFilms } from "../../src/core/recommend/films/served-films.ts";
import { filmMask } from "../../src/core/recommend/filters/film-mask.ts";
import { traitLikeness } from "../../src/core/recommend/likeness/film-likeness.ts";
import { broadTraits, FilmTraits } from "../../src/core/recommend/likeness/film-traits.ts";
import { similarFilms } from "../../src/core/recommend/likeness/similar-films.ts";
import { TraitNumbers } from "../../src/core/recommend/likeness/trait-numbers.ts";
import { unlikeHistory } from "../../src/core/recommend/likeness/unlike-history.ts";

const repeats = 1000;
const n = 20;
const filters = { genres: ["Drama", "Comedy"], withoutGenres: ["Horror"], yearFrom: 1980, leastRatings: 3 };

interface Milliseconds {
  readonly first: number;
  readonly median: number;
  readonly p90: number;
}

export function choosingTimes(made: ServedFilms) {
  const header = { films: [], options: {}, manifest: {}, metrics: {}, licences: [], parts: {} };
  const bytes = packArtifact(header, packServedFilms(made));
  const films = unpackServedFilms(openArtifact(bytes.buffer));
  const open = timed(() => unpackServedFilms(openArtifact(bytes.buffer)), 20);
  const traits = timed(() => new FilmTraits(new TraitNumbers(films)).byTrait, 20);
  return { bytes: bytes.length, milliseconds: { open, traits, ...askingTimes(films) } };
}

function askingTimes(films: ServedFilms): Record<string, Milliseconds> {
  const numbers = new TraitNumbers(films);
  const traits = new FilmTraits(numbers);
  const likeness = traitLikeness(new FilmTraits(numbers, broadTraits));
  const columns = sliderColumns(films);
  const random = createRandom(1);
  const scores = Float32Array.from({ length: films.size }, () => random.normal());
  const seen = Uint32Array.from({ length: 100 }, (_, k) => k * Math.floor(films.size / 100));
  const settings = { obscure: 0.3, adventurous: 0.2, newer: 0.1 };
  const variety = { strength: 0.3, likeness };
  const { mask } = filmMask(films, { seen });
  return {
    "mask, four filters": timed(() => filmMask(films, { filters, seen })),
    "mask and a list of 20 made various": timed(() =>
      chooseFilms(scores, { n, mask: filmMask(films, { filters, seen }).mask, variety }),
    ),
    "mask, unlikeness, three sliders and a list of 20 made various": timed(() => {
      const terms = { ...columns, adventurous: adventure(unlikeHistory(traits, seen)), loved: null };
      const shown = filmMask(films, { filters, seen }).mask;
      chooseFilms(scores, { n, mask: shown, sliders: { settings, terms }, variety });
    }),
    "a list of 20 in the order of the scores": timed(() => chooseFilms(scores, { n, mask })),
    "similar films, 20": timed(() => similarFilms(traits, Math.floor(films.size * random.next()), n)),
  };
}

function timed(work: () => unknown, times = repeats): Milliseconds {
  const taken = Array.from({ length: times }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  const [first = 0] = taken;
  taken.sort((a, b) => a - b);
  const rounded = (milliseconds: number) => Number(milliseconds.toPrecision(3));
  return {
    first: rounded(first),
    median: rounded(taken[times >> 1]!),
    p90: rounded(taken[Math.floor(0.9 * times)]!),
  };
}
