// The errors of all networks on one scale, as soft strips: the picture of the opening. Plain HTML, so that its type stays
// the page's own at every width.
import { counted, decimal } from "../../article/numbers.ts";
import { type Html, html } from "../../markup/html.ts";
import { metricOf, type Net, type OriginalView } from "../original-view.ts";

/** Where a value stands, as a CSS length from the left. */
type Place = (value: number) => string;

/** A strip for each network, as wide as its runs differ, and the constant as a line through all of them. */
export function errorStrips(view: OriginalView): Html {
  const constant = metricOf(view.mean, "rmse").mean;
  const end = scaleEnd(view, constant);
  const place: Place = (value) => `${((100 * value) / end).toFixed(2)}%`;
  const ticks = Array.from({ length: end * 2 + 1 }, (_, k) => k / 2);
  return html`<div class="strips">
<p>${caption(view)}</p>
<div class="strip"><span class="name">Always the mean</span><div class="track constant"><s style="left:${place(constant)}"></s><strong style="left:${place(constant)}">${decimal(constant, 2)}</strong></div></div>
${view.nets.map((net) => [strip(net, net.name, constant, place), freshStrip(view, net, constant, place)])}
<div class="scale" aria-hidden="true">${ticks.map((tick) => html`<span style="left:${place(tick)}">${tick === 0 ? "0" : decimal(tick, 1)}</span>`)}</div>
</div>`;
}

function caption(view: OriginalView): string {
  const runs = Math.max(1, ...view.nets.map((net) => net.runs.length));
  const soft = runs > 1 ? ` A strip is as wide as ${counted(runs, "run")} differ.` : "";
  const order =
    view.freshNets.length > 0
      ? " Both orders of rows are shown: one order repeated in every epoch, and a fresh one each time."
      : "";
  return `The typical miss in points of the scale from 0 to 10 (root mean squared error) on films that were not learned from.${soft}${order}`;
}

/** The next half point above everything that is drawn. */
function scaleEnd(view: OriginalView, constant: number): number {
  const largest = [...view.nets, ...view.freshNets].map((net) => {
    const { mean, range } = metricOf(net.row, "rmse");
    return range?.[1] ?? mean;
  });
  return Math.max(0.5, Math.ceil(Math.max(constant, ...largest) * 2) / 2);
}

function freshStrip(view: OriginalView, { id }: Net, constant: number, place: Place): Html | null {
  const fresh = view.freshNets.find((net) => net.id === id);
  return fresh === undefined ? null : strip(fresh, "in a fresh order", constant, place, "quiet");
}

function strip(net: Net, name: string, constant: number, place: Place, voice: "plain" | "quiet" = "plain"): Html {
  const { mean, range } = metricOf(net.row, "rmse");
  const width =
    range === undefined ? null : html`<i style="left:${place(range[0])};width:${place(range[1] - range[0])}"></i>`;
  return html`<div class="strip ${voice}"><span class="name">${name}</span><div class="track">${width}<s style="left:${place(constant)}"></s><u style="left:${place(mean)}"></u><strong style="left:${place(mean)}">${decimal(mean, 2)}</strong></div></div>
`;
}
