// What is left out of Svelte stays left out by name: another version of it, or a component that asks for it, stops the build.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { compile } from "svelte/compiler";
import { describe, expect, it } from "vitest";
import { asksTooMuch } from "../../../src/web/build/asks-too-much.ts";
import { leanSvelte } from "../../../src/web/build/lean-svelte.ts";

type Handled = (code: string, id: string) => { readonly code: string } | undefined;
const handlerOf = (plugin: unknown) => (plugin as { transform: { handler: Handled } }).transform.handler;

const root = createRequire(import.meta.url)
  .resolve("svelte/package.json")
  .replace(/package\.json$/, "");

describe("a lean Svelte", () => {
  const lean = handlerOf(leanSvelte());

  it("leaves parts out, and no line moves", () => {
    const id = `${root}src/internal/client/dom/blocks/each.js`;
    const code = readFileSync(id, "utf8");
    const left = lean(code, id)?.code ?? "";
    expect(left).toContain("var is_animated = false;");
    expect(left.split("\n")).toHaveLength(code.split("\n").length);
  });

  it("says what another version lacks", () => {
    expect(() => lean("", `${root}src/internal/client/dom/hydration.js`)).toThrow(
      /Cannot leave out a part of Svelte: export let hydrating = false; was needed in .*hydration\.js/,
    );
  });
});

describe("a component that asks for what is left out", () => {
  const ask = (source: string) =>
    handlerOf(asksTooMuch())(compile(source, { filename: "Some.svelte" }).js.code, "Some.svelte");

  it.each([
    ["<svelte:boundary>a</svelte:boundary>", "<svelte:boundary>"],
    ["{#await later}a{/await}", "{#await}"],
    ["<script>import { fade } from 'svelte/transition';</script><p transition:fade>a</p>", "transition:"],
    ["<script>let some = $state([1]);</script><p onclick={() => some = []}>{some[0]}</p>", "$state of an object"],
    [
      "<script>let { one = 1 } = $props();</script><button onclick={() => one++}>{one}</button>",
      "a prop that is assigned",
    ],
    ["<script>let { one = $bindable(1) } = $props();</script>{one}", "a prop that is assigned or bound"],
    ["<script>let { one = some() } = $props();</script>{one}", "whose default is worked out"],
    ["<p {...some}>a</p>", "attributes that are spread"],
    ["<p style={one} style:left={two}>a</p>", "style beside style:"],
  ])("is refused: %s", (source, what) => {
    expect(() => ask(source)).toThrow(what);
    expect(() => ask(source)).toThrow(
      /^Cannot build Some\.svelte: .* was seen, which build\/lean-svelte\.ts leaves out$/,
    );
  });

  it("is none where it does not", () => {
    expect(ask("<script>let some = $state.raw([1]);</script><p style:left={some[0]}>{some[0]}</p>")).toBeUndefined();
  });
});
