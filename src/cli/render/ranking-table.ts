import type { RankingResult } from "../../core/evaluation/ranking/ranking-result.ts";
export const rankingTable = (result: RankingResult): string => result.rows.map(r => r.model.padEnd(14)+" "+Object.entries(r.metrics).map(([k,m])=>k+" "+m.mean.toFixed(4)).join(" ")).join("\n")+"\n";
