// Words that never change are set into the HTML as they are, whatever signs they hold.
import { compile, preprocess } from "svelte/compiler";
import { describe, expect, it } from "vitest";
import { setWords } from "../../../src/web/build/set-words.ts";
import { words } from "../../../src/web/messages/en.ts";

const built = async (source: string) => (await preprocess(source, setWords)).code;

describe("words in markup", () => {
  it("are set where they are texts, within and as attributes", async () => {
    expect(await built(`<p aria-label={words.seen}>{words.undo}, {words.tune.genres}</p>`)).toBe(
      `<p aria-label="${words.seen}">${words.undo}, ${words.tune.genres}</p>`,
    );
  });

  it("stay what they are where something is said with them, and in scripts and styles", async () => {
    const source = `<script>const a = {words.seen};</script>{words.upTo(2018)}{words.unheard}{other.seen}<style>{words.seen}</style>`;
    expect(await built(source)).toBe(source);
  });

  it("keep their signs", async () => {
    const odd = Object.assign(words, { odd: `<b> & "{c}"` }) as unknown as { odd?: string };
    try {
      const code = compile(await built(`<p title={words.odd}>{words.odd}</p>`), { fragments: "tree" }).js.code;
      expect(code.match(/<b> & "\{c\}"/g)).toHaveLength(2);
    } finally {
      delete odd.odd;
    }
  });
});
