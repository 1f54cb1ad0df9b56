import { describe, expect, it } from "vitest";
import { generateCatalogue } from "../../../src/core/catalogue/generate/generate-catalogue.ts";
import { filmNet } from "../../../src/core/models/film-net/film-net.ts";
import { FilmNetData } from "../../../src/core/models/film-net/film-net-data.ts";
import { filmNetDefaults, type WordTransfer } from "../../../src/core/models/film-net/film-net-options.ts";
import { prepareFilmNet, trainFilmNet } from "../../../src/core/models/film-net/train-film-net.ts";
import { train } from "../../../src/core/network/train.ts";
import { createRandom } from "../../../src/core/random/random.ts";
import { filmNumbers, filmographiesOf } from "../../../src/core/traits/film-numbers.ts";
import { referenceKernels as kernels } from "../../../src/kernels/reference/reference-kernels.ts";

const { films, wordVectors } = generateCatalogue({ films: 400, seed: 2 });
const rated = films.filter((film) => film.voteCount > 0);
const [learnt, unseen] = [rated.slice(0, 300), rated.slice(300)];

function predict(words: WordTransfer, seed: number): Float32Array {
  const options = { ...filmNetDefaults, words, epochs: 12, hidden: [32], learningRate: 0.003 };
  const data = new FilmNetData(learnt, filmNumbers("before-release", filmographiesOf(films)), wordVectors, options);
  const chance = { weights: createRandom(seed, 0), dropout: createRandom(seed, 1) };
  const network = filmNet(kernels, data, options, chance);
  const targets = Float32Array.from(learnt, (film) => film.voteAverage - 6);
  train(kernels, network, data.rows(learnt), targets, {
    epochs: options.epochs,
    adam: { learningRate: options.learningRate },
    schedule: "falling",
    random: createRandom(seed, 2),
  });
  return network.predict(data.rows(unseen));
}

describe("filmNet", () => {
  it("learns what the metadata tells of films that it has not seen", () => {
    const predictions = predict("frozen", 0);
    const truth = unseen.map((film) => film.voteAverage - 6);
    const mean = truth.reduce((sum, value) => sum + value, 0) / truth.length;
    const squares = (of: (i: number) => number) => truth.reduce((sum, value, i) => sum + (value - of(i)) ** 2, 0);
    expect(squares((i) => predictions[i])).toBeLessThan(0.95 * squares(() => mean));
  });

  it.each(["none", "frozen", "tuned"] as const)("gives the same bytes for the same seed, words %s", (words) => {
    expect(predict(words, 1)).toEqual(predict(words, 1));
    expect(predict(words, 1)).not.toEqual(predict(words, 2));
  });

  it.each([
    ["before-release", { voteAverage: 1, voteCount: 7, popularity: 9, revenue: 1e6 }],
    ["all-columns", { voteAverage: 1 }],
  ] as const)("looks at nothing of the films asked for that its track may not see: %s", (track, spoilt) => {
    const options = { ...filmNetDefaults, words: "tuned" as const, epochs: 2, hidden: [16] };
    const [training, asked] = [films.slice(0, 300), films.slice(300)];
    const answer = (asked: typeof films) => {
      const split = { catalogue: [...training, ...asked], training, asked, vectors: wordVectors };
      return trainFilmNet(kernels, prepareFilmNet(split, track, options), 0);
    };
    expect(answer(asked.map((film) => ({ ...film, ...spoilt })))).toEqual(answer(asked));
  });
});
