// Chapter: what the learning curves show, all networks beside each other, under each order of rows that was run.
import type { Chapter } from "../../article/chapter.ts";
import { capital, countWord, decimal, listed } from "../../article/numbers.ts";
import { table } from "../../article/table.ts";
import { type Html, html } from "../../markup/html.ts";
import { curveFinding } from "../findings/curves.ts";
import { netInSentence } from "../names.ts";
import { metricOf, type Net, type OriginalView } from "../original-view.ts";

/** `curves` and `freshCurves` are the figures of the learning curves; the second is null where it was not run. */
export function learning(view: OriginalView, curves: Html, freshCurves: Html | null): Chapter {
  const constant = metricOf(view.mean, "rmse").mean ** 2;
  const fresh =
    freshCurves === null
      ? []
      : [
          html`<p>The same with a fresh order of rows in every epoch:</p>`,
          freshCurves,
          html`<p>${curvesSentence(view, view.freshNets)}</p>`,
        ];
  return {
    id: "learning",
    heading: "While they learn",
    body: [
      html`<p>A network that finds something general gets better on films it has not seen while it gets better on those it has. One that learns its films by heart parts the two curves. Always the mean has a squared error of ${decimal(constant, 2)} on the test films, without learning anything.</p>`,
      curves,
      html`<p>${curvesSentence(view, view.nets)}</p>`,
      ...fresh,
      curvesTable(view),
    ],
  };
}

/** Where the curves end, whether the training loss turned, and whether the mean test curve ever passes the constant. */
export function curvesSentence(view: OriginalView, nets: readonly Net[]): string {
  const constant = metricOf(view.mean, "rmse").mean ** 2;
  const found = nets.map((net) => ({ name: netInSentence(net.id), ...curveFinding(net) }));
  const ends = listed(
    found.map(({ last, name }) => `${decimal(last.test, 2)} and ${decimal(last.train, 2)} for ${name}`),
  );
  const turned = found.filter(({ last, lowestTrain }) => last.train > 1.2 * lowestTrain.train);
  const turns =
    turned.length === 0
      ? ""
      : ` For ${turned.length === found.length && found.length > 1 ? `all ${countWord(found.length)}` : listed(turned.map(({ name }) => name))} even the loss on the films learned from turns and rises again, from ${listed(turned.map(({ lowestTrain }) => `${decimal(lowestTrain.train, 2)} after epoch ${lowestTrain.epoch}`))}.`;
  const below = found.filter(({ lowestTest }) => lowestTest.test < constant).map(({ name }) => name);
  const passes =
    below.length === 0
      ? "In no epoch does a mean test curve lie below the constant’s error."
      : `${capital(`the mean test curve of ${listed(below)}`)} lies below the constant’s error in at least one epoch.`;
  return `After the last epoch the loss on test films and on those learned from is ${ends}.${turns} ${passes}`;
}

function curvesTable(view: OriginalView): Html {
  const loss = (value: number) => decimal(value, 2);
  const line = (net: Net) => {
    const { first, last, lowestTest, lowestTrain } = curveFinding(net);
    const cells = [first.train, last.train, lowestTrain.train].map(loss);
    return {
      head: net.name,
      cells: [...cells, lowestTrain.epoch, loss(first.test), loss(last.test), loss(lowestTest.test), lowestTest.epoch],
    };
  };
  const heads = ["Learned from: first", "last", "lowest", "in epoch", "Test: first", "last", "lowest", "in epoch"];
  return table({
    caption:
      "Mean squared error, averaged over seeds, after the first and the last epoch and where it is lowest. On the films learned from it is taken while the epoch goes on, with a part of the network switched off at random.",
    columns: [{ head: "Network", kind: "text" }, ...heads.map((head) => ({ head, kind: "figure" as const }))],
    groups: [view.nets, view.freshNets].filter((nets) => nets.length > 0).map((nets) => ({ lines: nets.map(line) })),
  });
}
