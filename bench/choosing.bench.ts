// What choosing among scored films costs. First bytes and milliseconds over the films of a set and TMDB 5000: opening, masks, sliders, a list of 20 made
// various, similar films. Then the price of variety and of the sliders: NDCG@20 of lists by iALS, strong generalisation, likes, beside how various,
// known, new and unlike the history the lists are. Last, how alike the likers of a film and of its ten most similar films are.
// Prints one JSON document:
//     MATINEE_DATA=... node bench/choosing.bench.ts [set] [folds]

import { servedFilms } from "../src/core/recommend/films/served-films.ts";
import { FilmTraits } from "../src/core/recommend/likeness/film-traits.ts";
import { TraitNumbers } from "../src/core/recommend/likeness/trait-numbers.ts";
import { readRatingSet } from "../src/node/ratings/rating-sets.ts";
import { readRatingTraits } from "../src/node/ratings/rating-traits.ts";
import { readServedFilms } from "../src/node/ratings/read-served-films.ts";
import { choosingTimes } from "./choosing/choosing-times.ts";
import { likersOfSimilar } from "./choosing/likers-of-similar.ts";
import { priceOfChoices } from "./choosing/price-of-choices.ts";
import { machine } from "./peer.ts";

const folder = process.env["MATINEE_DATA"] ?? "data";
const name = process.argv[2] ?? "ml-latest-small";
const folds = Number(process.argv[3] ?? 5);

const set = await readRatingSet(folder, name);
const read = set && (await readServedFilms(folder, name, set.ratings));
const table = set && (await readRatingTraits(folder, name, set.ratings.items));
if (set === null || read === null || table === null) {
  console.error(`Choosing is skipped: MATINEE_DATA names no folder with ${name}, looked in ${folder}`);
} else {
  const films = servedFilms(read.facts);
  const measured = {
    ...choosingTimes(films),
    price: await priceOfChoices(set.ratings, films, table.traits, folds),
    similar: likersOfSimilar(set.ratings, new FilmTraits(new TraitNumbers(films))),
  };
  console.log(JSON.stringify({ machine, set: name, films: films.size, ...measured }, null, 2));
}
