// The guide to the commands that ask a model names each of them and all their options: one that stands nowhere is found by nobody.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { recordingShell } from "./recording-shell.ts";

const guideOf = (name: string) => readFileSync(new URL(`../../docs/guide/${name}.md`, import.meta.url), "utf8");
const guide = guideOf("asking-commands");
const never = () => Promise.reject(new Error("nothing is opened for help"));

async function help(...argv: readonly string[]): Promise<string> {
  const shell = recordingShell();
  await run([...argv, "--help"], shell, { openRecommender: never, openFilmQuality: never });
  return shell.printed.stdout;
}

const commands = ["recommend", "explain", "predict", "similar", "profile", "group", "ask", "what-if", "batch"];

describe("docs/guide/asking-commands.md", () => {
  it("has a row for every command that asks a recommender, and formats.md names each", async () => {
    const all = [...(await help()).matchAll(/^ {2}([a-z-]+) /gm)].map(([, name]) => name!);
    const asking: string[] = [];
    for (const name of all) if (/--model <file>/.test(await help(name))) asking.push(name);
    expect(asking.filter((name) => !["serve", "start", "add-films"].includes(name)).sort()).toEqual(
      [...commands].sort(),
    );
    const rows = [...guide.matchAll(/^\| `([a-z-]+)[ `]/gm)].map(([, name]) => name!);
    expect(commands.filter((name) => !rows.includes(name))).toEqual([]);
    expect(commands.filter((name) => !guideOf("formats").includes(`\`${name}`))).toEqual([]);
  });

  it.each(commands)("names every option of %s", async (name) => {
    const options = [...(await help(name)).matchAll(/^ {2}(?:-\w, )?(--?[a-z-]+)/gm)].map(([, option]) => option!);
    const known = `${guide}${guideOf("formats")}${guideOf("film-json")}`;
    expect(options.filter((option) => option !== "-h" && option !== "--help" && !known.includes(option))).toEqual([]);
  });
});
