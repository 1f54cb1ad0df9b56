// What a screen says whatever happens is set into its HTML when the page is built: `{words.tune.genres}` is a text then, not an effect that
// writes one. 2 kB of gzip, and as many effects less as there are such words.
import type { PreprocessorGroup } from "svelte/compiler";
import { words } from "../messages/en.ts";

const script = /<(script|style)\b[\s\S]*?<\/\1>/g;
const alias = /const (\w+) = words((?:\.\w+)*);/g;
const said = /(=?)\{(\w+)((?:\.\w+)+)\}/g;

export const setWords: PreprocessorGroup = {
  name: "set-words",
  markup({ content, filename = "" }) {
    const known = new Map<string, unknown>([["words", words]]);
    for (const [, name, path] of content.matchAll(alias)) known.set(name!, at(words, path!));
    const set = (markup: string) =>
      markup.replaceAll(said, (whole, equals: string, name: string, path: string) => {
        const text = known.has(name) ? at(known.get(name), path) : undefined;
        if (typeof text !== "string") return whole;
        return equals === "" ? escaped(text) : `="${escaped(text)}"`;
      });
    let code = "";
    let end = 0;
    for (const { 0: whole, index } of content.matchAll(script)) {
      code += set(content.slice(end, index)) + whole;
      end = index + whole.length;
    }
    return { code: code + set(content.slice(end)), map: sameLines(content, filename) };
  },
};

/** No line moves. */
function sameLines(content: string, filename: string) {
  const others = content.split("\n").length - 1;
  return { version: 3, sources: [filename], names: [], mappings: `AAAA${";AACA".repeat(others)}` };
}

function at(value: unknown, path: string): unknown {
  return path
    .split(".")
    .slice(1)
    .reduce<unknown>((found, name) => (found as Record<string, unknown> | undefined)?.[name], value);
}

const escaped = (text: string): string => text.replaceAll(/[&<>{}"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
