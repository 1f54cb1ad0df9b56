// Models that rank films, in the terminal.
import type { RankingResult } from "../../core/evaluation/ranking/ranking-result.ts";
import { starterId } from "../../core/starter/starter-set.ts";
import { comparisonTable, counted } from "./comparison-table.ts";

const wanted = ["recall@20", "ndcg@10", "hr@10", "recallmin@20", "coverage@20", "auc-liked"];

/** The table with its reading and a line end; best first by the headline measure. */
export function rankingTable({ rows, headline, data, protocol, facts }: RankingResult): string {
  const asked = `${counted(facts.people, "person", "people")}, ${counted(facts.held, "held-out rating")}`;
  return comparisonTable({
    rows,
    headline,
    wanted,
    badness: (figure) => -figure,
    asked: `${data}${data === starterId ? " (invented ratings)" : ""}, protocol ${protocol}: ${asked}`,
  });
}
