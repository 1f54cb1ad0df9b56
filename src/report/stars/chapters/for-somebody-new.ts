// Chapter: how answers about people who were not learnt from are corrected.
import type { Chapter } from "../../article/chapter.ts";
import { decimal, signed } from "../../article/numbers.ts";
import { modelName } from "../../comparison/names.ts";
import { type Html, html } from "../../markup/html.ts";
import { chainsOf, isCalibrated, type ModelChains } from "../findings/chains.ts";
import { meanCorrection } from "../findings/mean-correction.ts";
import type { StarsView } from "../stars-view.ts";

/** `figures` are those of all calibrations; null where nothing is corrected. */
export function forSomebodyNew({ results }: StarsView, figures: readonly Html[]): Chapter | null {
  if (figures.length === 0) return null;
  const all = results.flatMap((one) => chainsOf(one).map((own) => ({ one, own })));
  const shown = all.filter(({ own }) => own.chains.some(isCalibrated));
  return {
    id: "for-somebody-new",
    heading: "For somebody new",
    body: [
      html`<p>Whoever rates a film chose to see it, which few ratings do not show. So a shorter chain leaves some people out and is asked about them after none, one, two and more of their ratings: by how much it is off in the mean (the offset), how much too near the middle it stays (the stretch), how far biases alone know better (their share), how much further errors spread than it said (the spread), and how far an interval must reach to hold nine in ten (split conformal prediction; Lei et al. 2018). Answers about people who were learnt from are not touched.</p>`,
      ...shown.map(
        ({ one, own }) =>
          html`<p>${shown.length > 1 ? `${modelName(own.row.model)}, ${one.name}: ` : ""}${correctionSentence(own)}</p>`,
      ),
      ...figures,
    ],
  };
}

function correctionSentence({ chains }: ModelChains): string {
  const [offset, reach] = [meanCorrection(chains, "offset"), meanCorrection(chains, "reach")];
  const [first, last] = [offset[0], offset.at(-1)];
  if (first === undefined || last === undefined) return "";
  const folds = chains.length === 1 ? "" : ", in the mean of folds";
  const ends = [reach[0], reach.at(-1)].map((step) => decimal(step?.value ?? 0, 2));
  return `With ${first.given === 0 ? "nothing" : first.given} handed in ${signed(first.value, 2)} stars are added, after ${last.given} ratings ${signed(last.value, 2)}${folds}; an interval reaches ${ends[0]} and ${ends[1]} standard deviations to either side, where a normal distribution needs 1.64.`;
}
