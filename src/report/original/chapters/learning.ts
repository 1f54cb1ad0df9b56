// Chapter: what the learning curves show, all networks beside each other.
import type { Chapter } from "../../article/chapter.ts";
import { decimal, listed } from "../../article/numbers.ts";
import { table } from "../../article/table.ts";
import { type Html, html } from "../../markup/html.ts";
import { curveFinding } from "../findings/curves.ts";
import { netInSentence } from "../names.ts";
import { metricOf, type OriginalView } from "../original-view.ts";

/** `curves` is the figure of the learning curves. */
export function learning(view: OriginalView, curves: Html): Chapter {
  const constant = metricOf(view.mean, "rmse").mean ** 2;
  return {
    id: "learning",
    heading: "While they learn",
    body: [
      html`<p>A network that finds something general gets better on films it has not seen while it gets better on those it has. One that learns its films by heart parts the two curves. Always the mean has a squared error of ${decimal(constant, 2)} on the test films, without learning anything.</p>`,
      curves,
      html`<p>${curvesSentence(view)}</p>`,
      curvesTable(view),
    ],
  };
}

/** How far the curves part in the end, and whether the mean test curve ever passes the constant. */
export function curvesSentence(view: OriginalView): string {
  const constant = metricOf(view.mean, "rmse").mean ** 2;
  const found = view.nets.map((net) => ({ net, ...curveFinding(net) }));
  const ratios = listed(
    found.map(({ last, net }) => `${decimal(last.test / last.train, 1)} for ${netInSentence(net.id)}`),
  );
  const below = found.filter(({ lowest }) => lowest.test < constant).map(({ net }) => netInSentence(net.id));
  const passes =
    below.length === 0
      ? "In no epoch does a mean test curve lie below the constant’s error."
      : `The mean test curve of ${listed(below)} lies below the constant’s error in at least one epoch.`;
  return `After the last epoch the loss on the test films, divided by that on the films learned from, is ${ratios}. ${passes}`;
}

function curvesTable(view: OriginalView): Html {
  return table({
    caption:
      "Mean squared error, averaged over seeds. While learning, a part of the network is switched off at random, so the loss on the films learned from is a little higher than it would be in a test.",
    slim: true,
    columns: [
      { head: "Network", kind: "text" },
      { head: "Learned from, first to last epoch", kind: "figure" },
      { head: "Test", kind: "figure" },
      { head: "Lowest test, epoch", kind: "figure" },
    ],
    groups: [
      {
        lines: view.nets.map((net) => {
          const { first, last, lowest } = curveFinding(net);
          const loss = (value: number) => decimal(value, 2);
          return {
            head: net.name,
            cells: [
              `${loss(first.train)} to ${loss(last.train)}`,
              `${loss(first.test)} to ${loss(last.test)}`,
              `${loss(lowest.test)}, ${lowest.epoch}`,
            ],
          };
        }),
      },
    ],
  });
}
