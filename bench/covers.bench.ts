// What drawn covers cost, over the films of the starter catalogue: CPU time and bytes of a cover, bytes of the code for a page, and how often two
// films that stand side by side in lists of one genre look alike, as they come and kept apart. Prints one JSON document.
//     node bench/covers.bench.ts
// With a path it also draws the sheet of sixty covers that docs/guide/covers.md shows:
//     node bench/covers.bench.ts docs/pictures/covers.png
import { writeFileSync } from "node:fs";
import { svgToPixels } from "../src/report/pictures/svg-to-png.ts";
import { allCompositions } from "../src/web/covers/choose-composition.ts";
import type { CoverFilm } from "../src/web/covers/cover-film.ts";
import { drawCover } from "../src/web/covers/draw-cover.ts";
import { keepApart, looksAlike, tooAlike } from "../src/web/covers/looks-alike.ts";
import { bundleSize } from "./covers/bundle-size.ts";
import { contactSheet, grounds } from "./covers/contact-sheet.ts";
import { indexedPng } from "./covers/indexed-png.ts";
import { sheetColumns, sixtyCovers, starterCovers } from "./covers/starter-covers.ts";
import { machine } from "./peer.ts";

const films = starterCovers();
const shelves = [...new Set(films.flatMap(({ genres }) => genres))].map((genre) =>
  films.filter(({ genres }) => genres.includes(genre)),
);

function alikeOn(arrange: (shelf: readonly CoverFilm[]) => readonly CoverFilm[]) {
  const pairs = shelves.flatMap((shelf) =>
    arrange(shelf)
      .slice(1)
      .map((film, k) => [arrange(shelf)[k] as CoverFilm, film] as const),
  );
  return { pairs: pairs.length, alike: pairs.filter(([one, other]) => looksAlike(one, other) >= tooAlike).length };
}

function drawingTime(rounds: number) {
  for (const film of films) drawCover(film);
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round++) for (const film of films) drawCover(film);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / rounds / films.length;
}

const bytes = films.map((film) => drawCover(film, { size: "small" }).length).sort((a, b) => a - b);
const measured = {
  machine,
  films: films.length,
  compositions: allCompositions().length,
  cpuMillisecondsACover: drawingTime(20),
  charactersACover: { median: bytes[bytes.length >> 1], most: bytes.at(-1) },
  code: await bundleSize(),
  sideBySide: { asTheyCome: alikeOn((shelf) => shelf), keptApart: alikeOn((shelf) => keepApart(shelf)) },
};
console.log(JSON.stringify(measured, null, 2));

const picture = process.argv[2];
if (picture !== undefined) {
  const options = {
    columns: sheetColumns,
    width: 116,
    gap: 8,
    ground: grounds.dark,
    size: "small",
    grain: false,
  } as const;
  writeFileSync(picture, indexedPng(await svgToPixels(contactSheet(sixtyCovers(), options))));
}
