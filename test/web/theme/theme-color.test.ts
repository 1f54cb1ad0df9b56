import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const web = join(import.meta.dirname, "../../../src/web");

it("what the browser draws around the page is as light or dark as the page", () => {
  const html = readFileSync(join(web, "index.html"), "utf8");
  const told = [...html.matchAll(/name="theme-color" content="(#\w+)"(?: media="(.*?)")?/g)];
  const { theme_color: dark } = JSON.parse(readFileSync(join(web, "public/manifest.webmanifest"), "utf8"));
  // the first that holds counts
  expect(told.map(([, colour, media]) => [colour, media])).toEqual([
    ["#f9f5ea", "(prefers-color-scheme: light)"],
    [dark, undefined],
  ]);
});
