// How our runs compare with those of another program that are on record: a sentence, and a table under each order of rows.
import { capital, countWord, decimal } from "../../article/numbers.ts";
import { table } from "../../article/table.ts";
import { type Html, html } from "../../markup/html.ts";
import { metricOf, type Net, type OriginalView } from "../original-view.ts";

interface Pair {
  readonly net: Net;
  readonly mean: number;
  readonly sd: number | undefined;
  readonly peer: { readonly name: string; readonly mean: number; readonly sd: number };
}

/** Nothing where no such runs are on record. */
export function secondProgram(view: OriginalView): Html[] {
  const sentence = peerSentence(view);
  return sentence === null ? [] : [html`<p>${sentence}</p>`, peerTable(view)];
}

/** Whether the means agree to one standard deviation of the other program; null where nothing is on record. */
export function peerSentence(view: OriginalView): string | null {
  const all = [...pairs(view.nets), ...pairs(view.freshNets)];
  const [first] = all;
  if (first === undefined) return null;
  const agreeing = all.filter(({ mean, peer }) => Math.abs(mean - peer.mean) <= peer.sd).length;
  const how =
    agreeing === all.length
      ? all.length === 1
        ? "Our mean RMSE lies"
        : `All ${countWord(agreeing)} of our mean RMSEs lie`
      : `${capital(agreeing === 0 ? "none" : countWord(agreeing))} of our ${countWord(all.length)} mean RMSEs ${agreeing < 2 ? "lies" : "lie"}`;
  return `Runs of the same networks in ${first.peer.name} are on record. ${how} within one standard deviation of theirs.`;
}

function peerTable(view: OriginalView): Html {
  const groups = [pairs(view.nets), pairs(view.freshNets)].filter((group) => group.length > 0);
  const name = groups[0]?.[0]?.peer.name ?? "";
  return table({
    caption: "Mean RMSE and, in brackets, its standard deviation between runs.",
    slim: true,
    columns: [
      { head: "Network", kind: "text" },
      { head: "Here", kind: "figure" },
      { head: name, kind: "figure" },
    ],
    groups: groups.map((group) => ({
      lines: group.map(({ net, mean, sd, peer }) => ({
        head: net.name,
        cells: [
          `${decimal(mean)}${sd === undefined ? "" : ` (${decimal(sd)})`}`,
          `${decimal(peer.mean)} (${decimal(peer.sd)})`,
        ],
      })),
    })),
  });
}

function pairs(nets: readonly Net[]): Pair[] {
  return nets.flatMap((net) => {
    const { mean, sd, peer } = metricOf(net.row, "rmse");
    return peer === undefined ? [] : [{ net, mean, sd, peer }];
  });
}
