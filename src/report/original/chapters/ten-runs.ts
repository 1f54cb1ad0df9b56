// Chapter: several seeds instead of one. Where the printed rows lie among them, whether fine-tuning beats freezing, and
// whether another program's runs agree.
import type { Chapter } from "../../article/chapter.ts";
import { capital, counted, countWord, decimal, listed, pSentence } from "../../article/numbers.ts";
import { type Html, html } from "../../markup/html.ts";
import { verdicts } from "../findings/against-constant.ts";
import { fineTuning } from "../findings/fine-tuning.ts";
import { type PublishedDraw, publishedDraws } from "../findings/published-draws.ts";
import { netInSentence } from "../names.ts";
import { metricOf, type Net, type OriginalView } from "../original-view.ts";
import { measureMarkup } from "./measure-markup.ts";

/** `measures` is the figure of all seeds. */
export function tenRuns(view: OriginalView, measures: Html): Chapter {
  const runs = Math.max(1, ...view.nets.map((net) => net.runs.length));
  return {
    id: "runs",
    heading: runs === 1 ? "One run of each" : `${capital(countWord(runs))} runs instead of one`,
    body: [
      html`<p>A network starts from random numbers, and another start gives another result. ${meansSentence(view, runs)} ${verdictSentence(view)}</p>`,
      measures,
      ...drawsParagraphs(view),
      ...fineTuningParagraph(view),
      ...peerParagraph(view),
    ],
  };
}

function meansSentence(view: OriginalView, runs: number): string {
  const means = view.nets.map((net) => `${decimal(metricOf(net.row, "rmse").mean)} for ${netInSentence(net.id)}`);
  const over = runs === 1 ? "In this one run the RMSE is" : `Over ${counted(runs, "seed")} the mean RMSE is`;
  return `${over} ${listed(means)}; always the mean has ${decimal(metricOf(view.mean, "rmse").mean)}.`;
}

/** Which networks are told from the constant, and to which side. */
export function verdictSentence(view: OriginalView): string {
  const { worse, better, alike } = verdicts(view);
  const parts = [
    ...(worse.length > 0 ? [`${who(view, worse)} worse than the constant${pValues(worse)}`] : []),
    ...(better.length > 0 ? [`${who(view, better)} better than the constant${pValues(better)}`] : []),
    ...(alike.length > 0 ? [`${who(view, alike)} not to be told from the constant${pValues(alike)}`] : []),
  ];
  return parts.map((part) => `${capital(part)}.`).join(" ");
}

function who(view: OriginalView, nets: readonly Net[]): string {
  if (nets.length === view.nets.length && nets.length > 1) return `all ${countWord(nets.length)} are`;
  return `${listed(nets.map((net) => netInSentence(net.id)))} ${nets.length === 1 ? "is" : "are"}`;
}

/** The p values in brackets; once where every one is too small to print. */
function pValues(nets: readonly Net[]): string {
  const sentences = nets.flatMap((net) => {
    const { p } = metricOf(net.row, "rmse");
    return p === undefined ? [] : [pSentence(p)];
  });
  const different = [...new Set(sentences)];
  if (different.length === 0) return "";
  return ` (${different.length === 1 && nets.length > 1 ? "each " : ""}${different.length === 1 ? different[0] : sentences.join(", ")})`;
}

function drawsParagraphs(view: OriginalView): Html[] {
  const draws = publishedDraws(view);
  if (draws.length === 0) return [];
  const within = draws.filter((draw) => draw.where === "within").length;
  const lines = view.nets.flatMap((net) => {
    const own = draws.filter((draw) => draw.net === net);
    return own.length === 0 ? [] : [html`<li><b>${net.name}.</b> ${drawSentences(own)}</li>`];
  });
  return [
    html`<h3>Each printed row is one draw</h3>`,
    html`<p>${withinSentence(within, draws.length)}</p>`,
    html`<ul>${lines}</ul>`,
  ];
}

/** How many of all printed figures lie among our runs. */
export function withinSentence(within: number, all: number): string {
  const range = "between the best and the worst of our runs";
  if (within === all) {
    return `All ${countWord(all)} printed figures lie ${range}: ordinary draws. Another draw would have printed another table.`;
  }
  if (within === 0) return `None of the ${countWord(all)} printed figures lies ${range}.`;
  return `${capital(countWord(within))} of the ${countWord(all)} printed figures ${within === 1 ? "lies" : "lie"} ${range}.`;
}

/** Where the printed figures of one network lie among its runs; figures of which the same is to be said go together. */
export function drawSentences(draws: readonly PublishedDraw[]): Html[] {
  const bySaying = Map.groupBy(draws, (draw) => drawSaying(draw));
  return [...bySaying].map(([saying, same]) => {
    const figures = same.map(({ measure, published }, k) => {
      const comma = k === 0 ? "" : k === same.length - 1 ? " and " : ", ";
      return html`${comma}${measureMarkup(measure)} ${decimal(published, measure === "r2" ? 2 : 3)}`;
    });
    return html`${figures}: ${saying} `;
  });
}

function drawSaying({ where, better, runs }: PublishedDraw): string {
  if (where === "better than all")
    return `better than ${runs === 1 ? "our one run" : `each of our ${countWord(runs)} runs`}.`;
  if (where === "worse than all")
    return `worse than ${runs === 1 ? "our one run" : `each of our ${countWord(runs)} runs`}.`;
  return `${countWord(better)} of our ${counted(runs, "run")} did better.`;
}

function fineTuningParagraph(view: OriginalView): Html[] {
  const sentence = fineTuningSentence(view);
  return sentence === null ? [] : [html`<h3>Fine-tuning and freezing</h3>`, html`<p>${sentence}</p>`];
}

/** Whether fine-tuning beats freezing here; null where both were not run with the same seeds. */
export function fineTuningSentence(view: OriginalView): string | null {
  const found = fineTuning(view);
  if (found === null) return null;
  const claim = view.comparable
    ? "The original’s key takeaway is that fine-tuning the word vectors beats freezing them. "
    : "";
  const { seeds, wins, tuned, frozen } = found;
  if (seeds === 1)
    return `${claim}With one seed, fine-tuning has an RMSE of ${decimal(tuned.mean)} and freezing of ${decimal(frozen.mean)}: too few runs to say more.`;
  const figures = `Over the same ${countWord(seeds)} seeds, fine-tuning has a mean RMSE of ${decimal(tuned.mean)} (standard deviation ${decimal(tuned.sd)}) and freezing of ${decimal(frozen.mean)} (${decimal(frozen.sd)}); seed for seed, fine-tuning wins ${countWord(wins)} of ${countWord(seeds)}.`;
  const verdict =
    tuned.mean > frozen.mean ? "On average it is worse here, not better." : "On average it is better here.";
  return `${claim}${figures} ${verdict}`;
}

function peerParagraph(view: OriginalView): Html[] {
  const sentence = peerSentence(view);
  return sentence === null ? [] : [html`<h3>A second program</h3>`, html`<p>${sentence}</p>`];
}

/** How our means compare with those recorded in another program; null where none is recorded. */
export function peerSentence(view: OriginalView): string | null {
  const peers = view.nets.flatMap((net) => {
    const { mean, peer } = metricOf(net.row, "rmse");
    return peer === undefined ? [] : [{ net, mean, peer, agrees: Math.abs(mean - peer.mean) <= peer.sd }];
  });
  const [first] = peers;
  if (first === undefined) return null;
  const figures = listed(
    peers.map(
      ({ net, mean, peer }) =>
        `${decimal(mean)} here against ${decimal(peer.mean)} (standard deviation ${decimal(peer.sd)}) there for ${netInSentence(net.id)}`,
    ),
  );
  const agreeing = peers.filter((one) => one.agrees).length;
  const how =
    agreeing === peers.length
      ? "Every mean lies within one standard deviation of the other program’s."
      : `${capital(countWord(agreeing))} of ${countWord(peers.length)} means ${agreeing === 1 ? "lies" : "lie"} within one standard deviation of the other program’s.`;
  return `A run of the same networks in ${first.peer.name} is on record. Mean RMSE: ${figures}. ${how}`;
}
