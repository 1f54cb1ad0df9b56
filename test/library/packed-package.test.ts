import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { publint } from "publint";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canPack, type PackedProject, packProject } from "./packed-project.ts";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

/** Learns, asks, saves; what it prints is the answer. */
const program = `
import { fit, open } from "matinee";
const items = Array.from({ length: 12 }, (_, id) => ({ id, title: "Item " + id, genres: [id % 2 ? "odd" : "even"] }));
const events = Array.from({ length: 40 }, (_, k) => ({ user: k % 8, item: (2 * k + (k % 2) + (k >> 3)) % 12, rating: 1 + (k * 7) % 10 }));
const learnt = await fit({ items, events });
await learnt.save("own.matinee");
const opened = await open("own.matinee");
console.log(JSON.stringify(opened.recommend(opened.history([{ id: 3, rating: 9 }, { id: 4, rating: 2 }]), { n: 5 })));
`;

const page = `
import { openBytes } from "matinee";
const opened = openBytes((globalThis as unknown as { bytes: ArrayBuffer }).bytes);
const me = opened.history([{ id: 3, rating: 9 }, { id: 4, rating: 2 }]);
Object.assign(globalThis, { answer: JSON.stringify(opened.recommend(me, { n: 5 })) });
`;

const typed = `
import { fit, InputError, type LibraryRecommender, open, openBytes, type Recommendation } from "matinee";
export async function ask(path: string): Promise<Recommendation> {
  const opened: LibraryRecommender = await open(path);
  const me = opened.history([{ title: "Heat", year: 1995, rating: 4.5 }, { tmdb: 348, event: "watched", at: new Date(0) }]);
  for (const { title, why } of me.unmatched) throw new InputError("Cannot ask", title + why);
  const stars: number | undefined = opened.predict(me, "Alien")?.mean;
  if (stars === undefined) return opened.recommend(me, { n: 5, filters: { genres: ["Crime"] }, sliders: { newer: 0.5 } });
  const own = await fit({ events: [{ user: 1, item: "a" }] }, { seed: 2, scale: [1, 10] });
  // @ts-expect-error a genre is no list of genres
  own.recommend(me, { filters: { genres: "Crime" } });
  // @ts-expect-error bytes are no path
  openBytes("path");
  return openBytes(own.toBytes()).recommend(me);
}
`;

const options = { strict: true, noEmit: true, skipLibCheck: false, target: "es2022" };
const configs = {
  nodenext: { ...options, module: "nodenext", lib: ["es2024"], types: ["node"] },
  bundler: { ...options, module: "esnext", moduleResolution: "bundler", lib: ["es2024", "dom"], types: [] },
};

describe.skipIf(!canPack)(`the packed package${canPack ? "" : " (skipped: npm pack cannot run here)"}`, () => {
  let project: PackedProject;
  beforeAll(() => {
    project = packProject();
  });
  afterAll(() => project?.remove());

  it("is what publint asks for", async () => {
    expect((await publint({ pkgDir: project.installed, strict: true })).messages).toEqual([]);
  });

  it("runs as an ES module, and what a browser's bundle answers from the same bytes is the same to the bit", async () => {
    const answer = project.run(project.write("program.mjs", program)).trim();
    expect(JSON.parse(answer).films.map(({ film }: { film: { id: number } }) => film.id)).toHaveLength(5);

    project.write("index.html", `<script type="module" src="./page.ts"></script>`);
    project.write("page.ts", page);
    await build({
      root: project.folder,
      configFile: false,
      logLevel: "error",
      build: { outDir: "site", modulePreload: { polyfill: false } },
    });
    const scripts = readdirSync(join(project.folder, "site/assets")).filter((name) => name.endsWith(".js"));
    expect(scripts).toHaveLength(1);
    const script = readFileSync(join(project.folder, "site/assets", scripts[0]!), "utf8");
    const needs = script.match(/.{0,40}(?:["'`]node:|__vite-browser-external|\bimport\s*[("'{*]).{0,40}/gu);
    expect(needs).toBe(null); // nothing of Node's, and nothing to be loaded later
    expect(script.includes("the parts of the model count was stated")).toBe(false); // who only asks does not load what learns
    const host = `
      import { readFileSync } from "node:fs";
      const read = readFileSync("own.matinee");
      globalThis.bytes = read.buffer.slice(read.byteOffset, read.byteOffset + read.length);
      for (const name of ["process", "Buffer", "global"]) Reflect.deleteProperty(globalThis, name);
      await import("./site/assets/${scripts[0]}");
      console.log(globalThis.answer);`;
    expect(project.run(project.write("host.mjs", host)).trim()).toBe(answer);
  });

  it.each(Object.entries(configs))("has types that resolve and hold by %s", (name, compilerOptions) => {
    project.write("typed.ts", typed);
    const config = project.write(`tsconfig.${name}.json`, JSON.stringify({ compilerOptions, files: ["typed.ts"] }));
    expect(project.typecheck(config)).toEqual({ said: "", code: 0 });
  });

  it("answers a server's requests, and tells callers what is wrong with theirs", () => {
    const answer = new URL("../../examples/express/answer.js", import.meta.url);
    project.write("answer.js", readFileSync(answer, "utf8"));
    const program = `
      import { fit } from "matinee";
      import { answer } from "./answer.js";
      const learnt = await fit({ events: [{ user: 1, item: "a" }, { user: 1, item: "b" }] });
      const bodies = [{ history: [{ id: "a", rating: 5 }, { id: "c", rating: 5 }], n: 1 }, undefined, { histroy: [] }, []];
      console.log(JSON.stringify([...bodies.map((body) => answer(learnt, body)), answer(learnt, undefined, true)]));`;
    const [one, nobody, misspelt, list, other] = JSON.parse(project.run(project.write("answers.mjs", program)));
    expect([one.status, one.body.films[0].film.id, one.body.unmatched[0].title]).toEqual([200, "b", "c"]);
    expect([nobody.status, nobody.body.films.length]).toEqual([200, 2]);
    expect([misspelt.status, misspelt.body.error]).toEqual([400, expect.stringContaining('"histroy"')]);
    expect(list.status).toBe(400);
    expect([other.status, other.body.error]).toEqual([415, expect.stringContaining("application/json was needed")]);
  });

  it("does in ten lines what the README says", () => {
    const [, example] = /## As a library\n+```js\n([^`]+)```/u.exec(readme) ?? [];
    expect(example?.trim().split("\n").length).toBeLessThanOrEqual(10);
    const lines = project.run(project.write("example.mjs", example!)).trim().split("\n");
    expect(lines[0]).toMatch(/^Solaris - Because you gave Dune 5\b/u);
    expect(lines).toHaveLength(2);
    const again = `import { open } from "matinee"; console.log((await open("books.matinee")).size);`;
    expect(project.run(project.write("again.mjs", again)).trim()).toBe("4");
  });
});
