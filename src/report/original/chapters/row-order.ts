// Chapter: the same networks with another order of rows. Setting a seed changes more than chance: Keras on TensorFlow then
// repeats one order of rows in every epoch, while the notebook, without a seed, has a fresh one each time.
import type { Chapter } from "../../article/chapter.ts";
import { capital, countWord, decimal, listed } from "../../article/numbers.ts";
import { type Html, html } from "../../markup/html.ts";
import { metricOf, type Net, type OriginalView } from "../original-view.ts";
import { printedDraws } from "./printed-draws.ts";
import { meansSentence, verdictSentence } from "./verdict-sentences.ts";

/** `measures` is the figure of the runs with a fresh order. */
export function rowOrder(view: OriginalView, measures: Html): Chapter {
  const { freshNets } = view;
  return {
    id: "order",
    heading: "The order of the rows",
    body: [
      html`<p>A seed was set for the runs above, and with a seed Keras on TensorFlow goes through the training rows in the same order in every epoch. So do we. The notebook sets none, and then every epoch has an order of its own. These are the same networks run that way.</p>`,
      html`<p>${meansSentence(view, freshNets)} ${verdictSentence(view, freshNets)} ${spreadSentence(view)}</p>`,
      measures,
      ...printedDraws(freshNets, "The printed rows among these runs"),
    ],
  };
}

/** How much the seeds differ under the two orders; empty where there is one seed. */
export function spreadSentence(view: OriginalView): string {
  const pairs = view.freshNets.flatMap((fresh) => {
    const repeated = view.nets.find((net) => net.id === fresh.id);
    const [before, after] = [repeated && rmseSd(repeated), rmseSd(fresh)];
    return before === undefined || after === undefined ? [] : [{ before, after }];
  });
  if (pairs.length === 0) return "";
  const smaller = pairs.filter(({ before, after }) => after < before).length;
  const figures = `${listed(pairs.map(({ after }) => decimal(after)))} here and ${listed(pairs.map(({ before }) => decimal(before)))} above`;
  const how =
    smaller === pairs.length
      ? "Seeds differ less"
      : `For ${countWord(smaller)} of ${countWord(pairs.length)} networks seeds differ less`;
  return capital(`${how} than with one repeated order: the standard deviation of the RMSE is ${figures}.`);
}

function rmseSd(net: Net): number | undefined {
  return metricOf(net.row, "rmse").sd;
}
