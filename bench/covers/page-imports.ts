// All that a page takes of the covers.
export { coverGrain } from "../../src/web/covers/cover-grain.ts";
export { drawCover } from "../../src/web/covers/draw-cover.ts";
export { keepApart, looksAlike } from "../../src/web/covers/looks-alike.ts";
