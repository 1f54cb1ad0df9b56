// Sentences on how networks stand against the constant: their means, and what the paired test says.
import { capital, counted, countWord, decimal, listed, pSentence } from "../../article/numbers.ts";
import { type Judged, verdicts } from "../findings/against-constant.ts";
import { netInSentence } from "../names.ts";
import { metricOf, type Net, type OriginalView } from "../original-view.ts";

/** The mean RMSE of each network and of the constant. */
export function meansSentence(view: OriginalView, nets: readonly Net[]): string {
  const runs = Math.max(1, ...nets.map((net) => net.runs.length));
  const means = nets.map((net) => `${decimal(metricOf(net.row, "rmse").mean)} for ${netInSentence(net.id)}`);
  const over = runs === 1 ? "In this one run the RMSE is" : `Over ${counted(runs, "seed")} the mean RMSE is`;
  return `${over} ${listed(means)}; always the mean has ${decimal(metricOf(view.mean, "rmse").mean)}.`;
}

/** Which networks are told from the constant, and to which side. */
export function verdictSentence(view: OriginalView, nets: readonly Judged[]): string {
  const { worse, better, alike } = verdicts(view, nets);
  const parts = [
    ...(worse.length > 0 ? [`${who(nets, worse)} worse than the constant${pValues(worse)}`] : []),
    ...(better.length > 0 ? [`${who(nets, better)} better than the constant${pValues(better)}`] : []),
    ...(alike.length > 0 ? [`${who(nets, alike)} not to be told from the constant${pValues(alike)}`] : []),
  ];
  return parts.map((part) => `${capital(part)}.`).join(" ");
}

function who(all: readonly Judged[], nets: readonly Judged[]): string {
  if (nets.length === all.length && nets.length > 1) return `all ${countWord(nets.length)} are`;
  return `${listed(nets.map((net) => netInSentence(net.id)))} ${nets.length === 1 ? "is" : "are"}`;
}

/** The p values in brackets; once where every one is too small to print. */
function pValues(nets: readonly Judged[]): string {
  const sentences = nets.flatMap((net) => {
    const { p } = metricOf(net.row, "rmse");
    return p === undefined ? [] : [pSentence(p)];
  });
  const different = [...new Set(sentences)];
  if (different.length === 0) return "";
  return ` (${different.length === 1 && nets.length > 1 ? "each " : ""}${different.length === 1 ? different[0] : sentences.join(", ")})`;
}
