import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import type { QualityResult } from "../../src/core/evaluation/quality-result.ts";
import { temporaryFolder } from "../node/files/temporary-folder.ts";
import { smallDataFolder } from "../support/small-data-folder.ts";
import { recordingShell } from "./recording-shell.ts";

describe("matinee reproduce --chapters film-quality", () => {
  it("evaluates the model beside the original, on rows of its own", async () => {
    const data = await smallDataFolder();
    const asked = ["reproduce", "--chapters", "film-quality", "--seeds", "1", "--json", "--quiet", "--threads", "2"];
    const shell = recordingShell();
    const code = await run([...asked, "--data", data.path, "--out", await temporaryFolder()], shell);
    expect([code, shell.printed.stderr]).toEqual([0, ""]);
    const { quality } = JSON.parse(shell.printed.stdout) as { quality: QualityResult };
    const own = quality.rows.filter(({ track }) => track === "before-release" || track === "all-columns");
    expect(own.map(({ model, protocol }) => `${model} ${protocol}`)).toEqual([
      ...["film-gp cv5", "film-trees cv5", "film-quality cv5", "film-quality split80"],
      ...["film-gp cv5", "film-trees cv5", "film-quality cv5", "film-quality split80"],
    ]);
    expect(quality.tracks.map(({ folds, test }) => [folds.length, test.length])).toEqual([
      [96, 24],
      [96, 24],
    ]);
  });

  it.each([[["--full"]], [["--full", "--chapters", "mended"]], [["--full", "--model", "deep"]]])(
    "is refused ten folds without the chapter: %s",
    async (argv) => {
      const shell = recordingShell();
      expect(await run(["reproduce", ...argv], shell)).toBe(2);
      expect(shell.printed.stderr).toContain("--chapters film-quality was needed");
    },
  );
});
