// What the model of films without ratings has to reach on the real MovieLens latest small and TMDB 5000 (docs/guide/cold-films.md). Skipped
// where MATINEE_DATA does not lead to the files.
import { describe, expect } from "vitest";
import { run } from "../../src/cli/run.ts";
import type { RankingResult } from "../../src/core/evaluation/ranking/ranking-result.ts";
import { itWithData } from "../support/real-data.ts";
import { recordingShell } from "./recording-shell.ts";

describe("films that nobody has rated, of MovieLens latest small", () => {
  itWithData(
    "tmdb-5000/tmdb_5000_movies.csv.gz",
    "are found by their traits, better with votes, and better than by a person's own likes alone",
    async () => {
      const shell = recordingShell({ env: { MATINEE_DATA: process.env["MATINEE_DATA"] ?? "" } });
      const asked =
        "evaluate --quiet --json --protocol cold-films --sets ml-latest-small --folds 2 --models linear-profile,cold-films,cold-films+votes";
      const code = await run(asked.split(" "), shell);
      expect([code, shell.printed.stderr]).toEqual([0, ""]);
      const { rows } = JSON.parse(shell.printed.stdout) as RankingResult;
      const of = (model: string, metric: string) => rows.find((row) => row.model === model)?.metrics[metric];
      expect(of("cold-films", "auc")?.mean).toBeGreaterThan(0.9);
      expect(of("cold-films", "ndcg@10")?.mean).toBeGreaterThan(0.345);
      expect(of("cold-films+votes", "auc")?.mean).toBeGreaterThan(0.93);
      expect(of("cold-films+votes", "ndcg@10")?.mean).toBeGreaterThan(0.43);
      for (const model of ["cold-films", "cold-films+votes"]) {
        expect(of(model, "auc")?.p).toBeLessThan(0.001);
        expect(of(model, "auc-liked")?.mean).toBeGreaterThan(0.62);
      }
    },
    600_000,
  );
});
