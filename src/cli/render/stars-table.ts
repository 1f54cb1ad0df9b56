// Models that predict stars, in the terminal.
import { starMeasure } from "../../core/evaluation/stars/star-measures.ts";
import type { StarsResult } from "../../core/evaluation/stars/stars-result.ts";
import { comparisonTable, counted } from "./comparison-table.ts";

const wanted = ["rmse", "mae", "cover90", "low90", "width90"];

/** The table with its reading and a line end; best first by the headline measure. */
export function starsTable({ rows, headline, data, protocol, facts }: StarsResult): string {
  const folds = facts.folds === 1 ? "" : `, figures are means of ${facts.folds} folds`;
  const asked = `${counted(facts.people, "person", "people")}, ${counted(facts.held, "held-out rating")}`;
  return comparisonTable({
    rows,
    headline,
    wanted,
    badness: starMeasure(headline).badness,
    asked: `${data}, protocol ${protocol}: ${asked}${folds}`,
  });
}
