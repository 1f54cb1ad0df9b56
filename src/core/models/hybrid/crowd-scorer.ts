// Scores of many people, eight side by side: the numbers of hybrid-scorer.ts to the bit, sooner. All that is done for every film is done by
// kernels, in panels that have eight numbers a film; everything that they read lies in a memory of their own. Apart from that scorer, as a
// page never asks for many people, and what this stands on is large.
import { chooseKernels } from "../../../kernels/choose-kernels.ts";
import { doublesOf } from "../../../kernels/doubles-of.ts";
import type { Kernels } from "../../../kernels/kernels.ts";
import { withinScope } from "../../../kernels/within-scope.ts";
import type { History } from "../../ratings/history.ts";
import { spreadOf } from "../ranking/blend/standardise.ts";
import type { FactorScorer } from "../ranking/factors/factor-scorer.ts";
import type { HybridModel } from "./hybrid-model.ts";
import { neighbourPanel, neighbourPanelBytes } from "./neighbour-panel.ts";
import { packedFilms, packedFilmsBytes, width as panelWidth, pointPanel } from "./panel-points.ts";
import { type PartWeights, partWeights } from "./weigh-parts.ts";

/** People at once. */
export const crowdSize: number = panelWidth;

/** Two histories of one person whose scores are added up by shares. */
export interface MixedHistory {
  readonly whole: History;
  /** Null where the whole one counts alone. */
  readonly recent: History | null;
}

export interface CrowdScorer {
  /** One a film: of whom `score` was asked last. */
  readonly scores: Float32Array;
  /** @param people at most `crowdSize`, of whom `score` tells next */
  take(people: readonly MixedHistory[]): void;
  /**
   * @param share what a recent history counts, beside 1 less that
   * @returns whether every score is a number
   */
  score(person: number, share: number): boolean;
  /**
   * The best films by `scores`, best first, equal scores by index.
   *
   * @param mask 1 for a film that may be shown; those behind the model's films are 0
   */
  best(mask: Uint8Array, n: number): Uint32Array;
}

/** @param factors of the same model */
export function crowdScorer(model: HybridModel, factors: FactorScorer): CrowdScorer {
  const { films } = model;
  const kernels = chooseKernels({ training: false, pages: Math.ceil(bytesFor(model) / 65_536) });
  const fill = panelFiller(kernels, model, factors);
  const [whole, recent] = [kernels.floats(8 * (films + 4)), kernels.floats(8 * (films + 4))];
  const [scores, shown] = [kernels.floats(films), kernels.floats(films)];
  let taken: readonly MixedHistory[] = [];
  return {
    scores,
    take(people) {
      taken = people;
      const all = people.map((person) => person.whole);
      fill(all, whole);
      const young = people.map((person) => person.recent);
      if (young.some((history) => history !== null)) fill(young, recent);
    },
    score(person, share) {
      const beside = taken[person]!.recent === null ? null : { panel: recent, share };
      return kernels.panelColumn(films, person, { panel: whole, share: 1 - share }, beside, scores);
    },
    best(mask, n) {
      for (let film = 0; film < films; film++) shown[film] = mask[film] === 0 ? Number.NaN : scores[film]!;
      return withinScope(kernels, () => {
        const [indices, values] = [kernels.integers(Math.min(n, films)), kernels.floats(Math.min(n, films))];
        const found = kernels.topK(films, shown, indices.length, indices, values);
        return Uint32Array.from(indices.subarray(0, found));
      });
    },
  };
}

/** Writes what a model says of some histories, null for nobody, into a panel. */
function panelFiller(kernels: Kernels, model: HybridModel, factors: FactorScorer) {
  const { films, counted } = model;
  const neighbours = [model.neighbours, model.newcomers].map((part) => neighbourPanel(kernels, part, counted));
  const points = pointPanel(kernels, packedFilms(kernels, films, factors.width, factors.films));
  const prior = kernels.floats(films);
  prior.set(model.prior);
  const priorSpread = spreadOf(model.prior.subarray(0, counted));
  const spreads = kernels.floats(4 * crowdSize);
  const [ofCounted, ofOthers] = [kernels.floats(partRoom), kernels.floats(partRoom)];
  const [worths, behinds] = [doublesOf(ofCounted), doublesOf(ofOthers)];
  const weigh = (part: number, weights: readonly (PartWeights | null)[], spreadOfPerson: SpreadOfPerson) => {
    for (let u = 0; u < crowdSize; u++) {
      const own = weights[u] ?? null;
      const { mean, deviation } = spreadOfPerson(u);
      const of = (weight: number) => (weight === 0 || deviation === 0 ? 0 : weight / deviation);
      for (const [numbers, weight] of [
        [worths, own?.weights[part] ?? 0],
        [behinds, own?.standing[part] ?? 0],
      ] as const) {
        numbers[2 * crowdSize * part + u] = mean;
        numbers[2 * crowdSize * part + crowdSize + u] = of(weight);
      }
    }
  };
  return (histories: readonly (History | null)[], out: Float32Array): void => {
    const weights = histories.map((history) => history && partWeights(model, history.items.length));
    const isAsked = (part: number, u: number) =>
      weights[u] !== null && (weights[u]!.weights[part] !== 0 || weights[u]!.standing[part] !== 0);
    const panels: [Float32Array | null, Float32Array | null, Float32Array | null] = [null, null, null];
    for (let part = 0; part < panels.length; part++) {
      const asked = histories.map((history, u) => (isAsked(part, u) ? history : null));
      if (asked.every((history) => history === null)) continue;
      if (part < neighbours.length) panels[part] = neighbours[part]!(asked);
      else {
        points(
          asked.map((history) => history && factors.foldIn(history)),
          out,
        );
        panels[part] = out;
      }
      kernels.spreadPanel(counted, panels[part]!, spreads);
      const found = doublesOf(spreads);
      weigh(part, weights, (u) => ({ mean: found[u]!, deviation: found[crowdSize + u]! }));
    }
    weigh(panels.length, weights, () => priorSpread);
    kernels.blendPanels(0, counted, panels, prior, ofCounted, out);
    if (counted < films) kernels.blendPanels(counted, films, [null, null, panels[2]], prior, ofOthers, out);
  };
}

type SpreadOfPerson = (u: number) => { readonly mean: number; readonly deviation: number };

/** Of four parts' weights. */
const partRoom = 4 * 4 * crowdSize;

function bytesFor({ films, counted, neighbours, newcomers, factors }: HybridModel): number {
  const parts = [neighbours, newcomers].reduce((sum, part) => sum + neighbourPanelBytes(part, counted), 0);
  return parts + packedFilmsBytes(films, factors.width) + 4 * 24 * (films + 8) + 2 ** 21;
}
