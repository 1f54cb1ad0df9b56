// Whether a title, or what follows a word of it, begins as somebody types it, but for one typo: a letter too many, one too few, a wrong one or
// two exchanged. Whoever types is rarely at the end of a title, so nearness of whole titles (core/search) does not do.
import { editDistance } from "../../core/search/edit-distance.ts";

/** In fewer letters every beginning is near every other. */
export const leastTyped = 4;

/** @param typed folded, at least `leastTyped` long; @returns a question for folded titles */
export function beginsNearly(typed: string): (title: string) => boolean {
  const { length } = typed;
  // one typo leaves what is left of the middle as it is, or moves what is right of it by one letter at most
  const half = length >> 1;
  const [left, right] = [typed.slice(0, half - 1), typed.slice(half + 1)];
  const isNearAt = (title: string, at: number) => {
    const mayBe =
      title.startsWith(left, at) || [half, half + 1, half + 2].some((from) => title.startsWith(right, at + from));
    return mayBe && [0, -1, 1].some((more) => editDistance(typed, title.slice(at, at + length + more), 1) <= 1);
  };
  return (title) => {
    for (let at = 0; at !== -1 && at + length <= title.length + 1; at = nextWord(title, at)) {
      if (isNearAt(title, at)) return true;
    }
    return false;
  };
}

function nextWord(title: string, at: number): number {
  const space = title.indexOf(" ", at);
  return space === -1 ? -1 : space + 1;
}
