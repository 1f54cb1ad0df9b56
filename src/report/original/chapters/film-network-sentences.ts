// Sentences on the network that reads the film: how far it gets in each track, and what transfer adds or does not.
import type { Gain } from "../../../core/evaluation/gain.ts";
import { capital, counted, decimal, listed, signed } from "../../article/numbers.ts";
import { trackName } from "../film-net-names.ts";
import { bestOriginal, type FilmNetFinding, type FilmNetTrack } from "../findings/film-net.ts";
import { type Worth, worthOf } from "../findings/steps.ts";
import { netInSentence, netOrder } from "../names.ts";
import { metricOf, type OriginalView } from "../original-view.ts";

const r2 = (finding: FilmNetFinding) => metricOf(finding.row, "r2").mean;

/** The network without words in one track, its runs averaged, and the same on films with votes. */
export function levelSentence(view: OriginalView, { track, variants }: FilmNetTrack): string {
  const plain = variants.find(({ words }) => words === "none");
  if (plain === undefined) return "";
  const { mean, ci95 } = metricOf(plain.row, "r2");
  const interval = ci95 === undefined ? "" : ` (${decimal(ci95[0])} to ${decimal(ci95[1])})`;
  const averaged =
    plain.averaged === null || plain.row.seeds === 1
      ? ""
      : ` The ${counted(plain.row.seeds, "prediction")} for each film averaged into one have ${decimal(metricOf(plain.averaged, "r2").mean)}.`;
  return `${capital(trackName(track).phrase)}, the network without words has a mean R² of ${decimal(mean)}${interval} over ${counted(plain.row.seeds, "run")}; always the mean has ${decimal(metricOf(view.mean, "r2").mean)}.${averaged}${onVoted(plain)}`;
}

function onVoted({ row }: FilmNetFinding): string {
  const voted = row.metrics["r2[votes>0]"];
  return voted === undefined ? "" : ` On test films with at least one vote a single run has ${decimal(voted.mean)}.`;
}

/** The original's best beside every track; empty where no network was run. */
export function besideOriginalSentence(view: OriginalView, tracks: readonly FilmNetTrack[]): string {
  const best = bestOriginal(view);
  const id = netOrder.find((candidate) => candidate === best?.id);
  if (best === null || id === undefined) return "";
  const own = metricOf(best.row, "r2").mean;
  const mended = best.mended === null ? null : metricOf(best.mended.row, "r2").mean;
  const reach = Math.max(own, mended ?? own);
  const all = tracks.flatMap(({ variants }) => variants.map(r2));
  const after = mended === null ? "" : `, and ${decimal(mended)} with all mends together`;
  const lesson = all.every((value) => value > reach)
    ? "That every network with metadata gets further says what the metadata is worth, not that it is better built."
    : "Not every network with metadata gets further than that.";
  return `The best of the original’s networks, ${netInSentence(id)}, has an R² of ${decimal(own)}${after}. It is asked about the same films, knowing their number and title. ${lesson}`;
}

const judgements: Readonly<Record<Worth, string>> = {
  helps: "surely help",
  hurts: "surely hurt",
  neither: "cannot be told from adding nothing",
};

/** One use of word vectors: its gain on the test rows, and the change out of fold where that was run. */
interface Added {
  readonly use: string;
  readonly gain: Gain;
  readonly worth: Worth;
  readonly outOfFold: number | null;
}

/** What frozen and fine-tuned vectors add to R2 in one track, and whether the folds inside the training rows agree. */
export function transferSentence({ track, variants }: FilmNetTrack): string {
  const plain = variants.find(({ words }) => words === "none");
  const added = variants.flatMap((variant) => addedBy(variant, plain));
  const changes = added.map(({ use, gain: { mean, ci95 } }, k) => {
    const what = k === 0 ? `${use} vectors change R² by` : `${use} ones by`;
    return `${what} ${signed(mean)} (${signed(ci95[0])} to ${signed(ci95[1])})`;
  });
  return `${capital(trackName(track).phrase)}, ${listed(changes)}. ${judgement(added)}${foldsWords(added)}`;
}

function addedBy({ words, step, folds }: FilmNetFinding, plain: FilmNetFinding | undefined): Added[] {
  if (step === null) return [];
  const base = plain?.folds ?? null;
  const outOfFold = folds === null || base === null ? null : metricOf(folds, "r2").mean - metricOf(base, "r2").mean;
  const gain = step.gain.r2;
  return [{ use: words === "frozen" ? "frozen" : "fine-tuned", gain, worth: worthOf(gain), outOfFold }];
}

function judgement(added: readonly Added[]): string {
  const [first, ...others] = added;
  if (first === undefined) return "";
  if (others.length === 0) return `They ${judgements[first.worth]}.`;
  if (others.every(({ worth }) => worth === first.worth)) {
    return first.worth === "neither" ? "Neither can be told from adding nothing." : `Both ${judgements[first.worth]}.`;
  }
  return `${capital(added.map(({ use, worth }) => `${use} ones ${judgements[worth]}`).join("; "))}.`;
}

/** Direction is told only where there is a sure one to agree with. */
function foldsWords(added: readonly Added[]): string {
  const folded = added.flatMap(({ outOfFold, ...rest }) => (outOfFold === null ? [] : [{ ...rest, outOfFold }]));
  if (folded.length === 0) return "";
  const sure = folded.filter(({ worth }) => worth !== "neither");
  const agree = sure.every(({ outOfFold, gain }) => Math.sign(outOfFold) === Math.sign(gain.mean));
  const direction = sure.length === 0 ? "" : agree ? ", the same way" : ", not the same way";
  const changes = listed(folded.map(({ use, outOfFold }) => `${signed(outOfFold)} ${use}`));
  return ` Out of fold, inside the training rows, it is ${changes}${direction}.`;
}
