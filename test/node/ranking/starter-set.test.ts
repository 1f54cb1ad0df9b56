// The starter catalogue goes the way of any set, without a data folder, and says in front of everything that it is invented.
import { describe, expect, it } from "vitest";
import { run } from "../../../src/cli/run.ts";
import type { RankingResult } from "../../../src/core/evaluation/ranking/ranking-result.ts";
import { starterNotice } from "../../../src/core/starter/starter-set.ts";
import { readSetData } from "../../../src/node/ranking/rating-data.ts";
import { recordingShell } from "../../cli/recording-shell.ts";

describe("the set starter", () => {
  it("is there where no data is", async () => {
    const data = await readSetData("/nowhere", "starter", {});
    expect(data).toMatchObject({ id: "starter", used: [], notes: [starterNotice] });
    expect(data.traits?.rows).toBe(data.ratings.items.length);
    expect(data.hash).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect((await readSetData("/nowhere", "starter", { withTraits: false })).traits).toBeUndefined();
    await expect(readSetData("/nowhere", "ml-1m", {})).rejects.toThrow("the set is not in the data folder");
    await expect(readSetData("/nowhere", "tmdb-5000", {})).rejects.toThrow(
      "Cannot read the ratings of tmdb-5000: it says what films are and holds nobody's ratings",
    );
  });

  it("can be evaluated, and the table says what it is", async () => {
    const words = "evaluate --sets starter --models popularity,item-knn --folds 1 --metrics ndcg@100 --quiet";
    const [text, json] = [recordingShell(), recordingShell()];
    expect(await run(words.split(" "), text)).toBe(0);
    expect(text.printed.stdout).toContain("starter (invented ratings), protocol strong: ");
    expect(await run([...words.split(" "), "--json"], json)).toBe(0);
    expect((JSON.parse(json.printed.stdout) as RankingResult).notes).toContain(starterNotice);
  });
});
