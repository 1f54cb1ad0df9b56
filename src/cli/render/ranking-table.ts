// Models that rank films, in the terminal.
import type { NewcomerStep } from "../../core/evaluation/ranking/newcomer-gains.ts";
import type { RankingResult } from "../../core/evaluation/ranking/ranking-result.ts";
import { starterId } from "../../core/starter/starter-set.ts";
import { modelName } from "../../report/comparison/names.ts";
import { comparisonTable, counted } from "./comparison-table.ts";
import { type TextColumn, textTable } from "./text-table.ts";

const wanted = ["recall@20", "ndcg@10", "hr@10", "recallmin@20", "coverage@20", "auc-liked"];

/** The table with its reading and a line end; best first by the headline measure. */
export function rankingTable({ rows, headline, data, protocol, facts, newcomers }: RankingResult): string {
  const asked = `${counted(facts.people, "person", "people")}, ${counted(facts.held, "held-out rating")}`;
  const compared = comparisonTable({
    rows,
    headline,
    wanted,
    badness: (figure) => -figure,
    asked: `${data}${data === starterId ? " (invented ratings)" : ""}, protocol ${protocol}: ${asked}`,
  });
  return newcomers === undefined ? compared : `${compared}\n${newcomersText(newcomers)}\n`;
}

/** A row a model, a column a number of ratings. */
function newcomersText({ baseline, models }: NonNullable<RankingResult["newcomers"]>): string {
  const base = models.find(({ model }) => model === baseline);
  const first = base?.steps[0];
  const head = `NDCG@10 less that of ${modelName(baseline)} (${first?.mean.toFixed(4)} of ${first?.people} people), by how many ratings are known:`;
  const columns: TextColumn[] = [
    { header: "model" },
    ...(base?.steps ?? []).map(({ ratings }) => ({ header: `${ratings}`, align: "right" }) as const),
  ];
  const cells = models
    .filter(({ model }) => model !== baseline)
    .map(({ model, steps }) => [modelName(model), ...steps.map(gainText)]);
  return `${head}\n${textTable(columns, cells)}`;
}

/** "+.0401 ± .0094": half the interval's width. */
function gainText({ gain, ci95 }: NewcomerStep): string {
  const figure = `${gain < 0 ? "-" : "+"}${Math.abs(gain).toFixed(4)}`;
  const half = (ci95[1] - ci95[0]) / 2;
  return half === 0 ? figure : `${figure} ± ${half.toFixed(4)}`;
}
