// Chapter: the protocol, so that nobody has to guess what a figure means.
import type { ReportRow } from "../../../core/evaluation/report-document.ts";
import type { Chapter } from "../../article/chapter.ts";
import { counted, listed, wholeNumber } from "../../article/numbers.ts";
import { optionText, terms } from "../../article/terms.ts";
import { html } from "../../markup/html.ts";
import { significance } from "../findings/against-constant.ts";
import { sliceName, splitMetricKey } from "../names.ts";
import { hasOriginalRows, metricOf, type Net, type OriginalView } from "../original-view.ts";

export function howMeasured(view: OriginalView): Chapter {
  return {
    id: "how-measured",
    heading: "How it was measured",
    body: [
      html`<p>${splitSentence(view)}</p>`,
      html`<p>The networks never see a test row while they learn. The test loss is computed after each epoch to be drawn, and the weights of the last epoch are the ones that are tested, as in the original.</p>`,
      html`<p>A figure for a network is the mean over its seeds. Its 95 % interval comes from drawing the test films anew, with replacement, and speaks of other test films; the standard deviation and the range beside it speak of other seeds. A p value belongs to a two-sided paired test against always the mean, on the same films: signs of the differences are flipped at random, and the share of flips that give as large a difference is p. Below ${significance} we call two models different.</p>`,
      terms(entries(view)),
    ],
  };
}

function splitSentence(view: OriginalView): string {
  const { trainRows, testRows } = view.result.facts;
  const rows = `${wholeNumber(trainRows)} rows for training and ${wholeNumber(testRows)} for testing`;
  if (view.invented) return `The generated catalogue is split as the original’s rows are: ${rows}.`;
  const whose = hasOriginalRows(view) ? ", the original’s own rows" : "; they are not the original’s rows";
  return `The two files are joined on the title, as the original does, and split as scikit-learn’s train_test_split does with test_size 0.2 and random_state 42: ${rows}${whose}.`;
}

function entries(view: OriginalView): [string, string][] {
  const list: [string, string][] = [
    ["Protocol", view.mean.protocol],
    ["Split", view.mean.split],
    ["Seeds", sameForAll(view, (net) => seedText(net.runs.map((run) => run.seed)))],
    ["Weights", sameForAll(view, (net) => wholeNumber(net.runs[0]?.parameters ?? 0))],
    ["Slices", slices(view.mean)],
    ["Training", sameForAll(view, (net) => optionText(net.row.options))],
  ];
  return list.filter(([, value]) => value !== "");
}

function slices(row: ReportRow): string {
  const found = Object.keys(row.metrics).filter((key) => splitMetricKey(key)[0] === "rmse");
  return found
    .map((key) => `${sliceName(splitMetricKey(key)[1])} (${counted(metricOf(row, key).n ?? 0, "row")})`)
    .join("; ");
}

/** A value of the networks, once where all have the same. */
function sameForAll(view: OriginalView, read: (net: Net) => string): string {
  const values = view.nets.map(read);
  if (new Set(values).size <= 1) return values[0] ?? "";
  return view.nets.map((net, k) => `${net.name} ${values[k]}`).join("; ");
}

/** "1 to 10" where no seed is missing between the first and the last. */
function seedText(seeds: readonly number[]): string {
  const whole = seeds.length > 2 && seeds.every((seed, k) => seed === (seeds[0] as number) + k);
  return whole ? `${seeds[0]} to ${seeds.at(-1)}` : listed(seeds.map(String));
}
