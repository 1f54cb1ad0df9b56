// The map of films of a trained model: what drawing it takes, how faithful it is to taste, what its districts are called, and how fast the page paints it in a real
// browser, with pictures. Prints one JSON document:
//     node bench/map.bench.ts [matinee.model] [folder for pictures]
import { existsSync } from "node:fs";
import { unpackHybrid } from "../src/core/models/hybrid/unpack-hybrid.ts";
import { Recommender } from "../src/core/recommend/asking/recommender.ts";
import { unpackRecommender } from "../src/core/recommend/asking/recommender-parts.ts";
import { drawTasteMap } from "../src/core/recommend/taste-map/draw-taste-map.ts";
import { packTasteMap } from "../src/core/recommend/taste-map/pack-taste-map.ts";
import { readArtifact } from "../src/node/artifact/read-artifact.ts";
import { layoutFigures } from "./map/layout-figures.ts";
import { somebody } from "./map/somebody.ts";
import { timePainting } from "./map/time-painting.ts";
import { machine } from "./peer.ts";

const path = process.argv[2] ?? "matinee.model";
const pictures = process.argv[3] ?? null;

if (!existsSync(path)) {
  console.error(`The map is skipped: there is no ${path}, which matinee train makes`);
} else {
  const artifact = await readArtifact(path);
  const data = unpackRecommender(artifact);
  const hybrid = unpackHybrid(artifact);
  const seconds: number[] = [];
  let map = drawTasteMap(data.films, hybrid);
  for (let run = 0; run < 5; run++) {
    const begun = process.cpuUsage();
    map = drawTasteMap(data.films, hybrid);
    seconds.push(process.cpuUsage(begun).user / 1e6);
  }
  if (map === null) throw new Error(`Cannot measure the map of ${path}: too few of its films have a place`);
  const packed = packTasteMap(map);
  const recommender = new Recommender({ ...data, tasteMap: map });
  const { width, values, scales } = hybrid.factors;
  const row = (film: number) =>
    Float64Array.from({ length: width }, (_, f) => values[film * width + f]! * scales[film]!);
  const drawn = {
    cpuSeconds: seconds.sort((a, b) => a - b),
    films: map.films.length,
    bytes: packed.sections.reduce(
      (sum, section) => sum + section.data.byteLength,
      JSON.stringify(packed.header).length,
    ),
    factors: layoutFigures(cosines(Array.from(map.films, row)), map.places, map.films.length),
    districts: [0, 1, 2].map((level) => {
      const names = map.districts.filter((district) => district.level === level).map(({ name }) => name);
      return { level, named: names.filter((name) => !name.startsWith("Around ")).length, names };
    }),
  };
  const painted = await timePainting(recommender, somebody(recommender), 60, pictures);
  process.stdout.write(`${JSON.stringify({ machine, model: path, drawn, painted }, null, 2)}\n`);
}

/** Of all pairs, row by row. */
function cosines(rows: readonly Float64Array[]): Float64Array {
  const units = rows.map((row) => {
    const length = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0));
    return row.map((value) => value / length);
  });
  const out = new Float64Array(rows.length ** 2);
  for (const [a, row] of units.entries()) {
    for (const [b, other] of units.entries()) {
      let sum = 0;
      for (let f = 0; f < row.length; f++) sum += row[f]! * other[f]!;
      out[a * units.length + b] = sum;
    }
  }
  return out;
}
