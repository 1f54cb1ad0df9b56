// A title as pieces that a line may end behind. Only a word that would make the whole title tiny is cut in two.
import { wide } from "./advance.ts";

export interface Piece {
  readonly text: string;
  /** Whether a space stands before it, unless it begins a line. */
  readonly spaced: boolean;
}

const longest = 18;

export function breakWords(title: string): Piece[] {
  return title.split(/\s+/).filter(Boolean).flatMap(wordPieces);
}

function wordPieces(word: string): Piece[] {
  const parts = wide.test(word) ? wideParts(word) : hyphenParts(word).flatMap(shortParts);
  return parts.map((text, k) => ({ text, spaced: k === 0 }));
}

/** Each wide sign for itself, closing signs with the one before, so that none begins a line. */
function wideParts(word: string): string[] {
  return (
    word.match(/[^\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60]+|.[\u3001\u3002\u300d\u30fc\uff01\uff0c\uff1f]*/gu) ?? []
  );
}

/** "Spider-Man" may end a line at its hyphen where it is long. */
function hyphenParts(word: string): string[] {
  return word.length > 10 ? word.split(/(?<=[\p{L}\d][-\u2013/\u2014])(?=\p{L})/u) : [word];
}

function shortParts(word: string): string[] {
  const signs = [...word];
  if (signs.length <= longest) return [word];
  const count = Math.ceil(signs.length / longest);
  const size = Math.ceil(signs.length / count);
  return Array.from({ length: count }, (_, k) => {
    const part = signs.slice(k * size, (k + 1) * size).join("");
    return k < count - 1 && /\p{L}$/u.test(part) ? `${part}-` : part;
  });
}
