// The map of films of a trained model: what drawing it takes, how faithful it is to taste, what its districts are called, and how fast the page paints it in a real
// browser, with pictures. Prints one JSON document:
//     node bench/map.bench.ts [matinee.model] [folder for pictures]
import { existsSync } from "node:fs";
import { unpackHybrid } from "../src/core/models/hybrid/unpack-hybrid.ts";
import { layOutFilms, layoutDefaults } from "../src/core/models/taste-map/lay-out-films.ts";
import { Recommender } from "../src/core/recommend/asking/recommender.ts";
import { unpackRecommender } from "../src/core/recommend/asking/recommender-parts.ts";
import { districtTraits } from "../src/core/recommend/taste-map/district-traits.ts";
import { drawTasteMap, pointsOnMap } from "../src/core/recommend/taste-map/draw-taste-map.ts";
import { findDistricts } from "../src/core/recommend/taste-map/find-districts.ts";
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
  const points = pointsOnMap(data.films, hybrid, map.films);
  const inTaste = cosines(points.factors, points.films);
  const { films } = map;
  const levels = [0, 1, 2];
  const traits = districtTraits(data.films, films);
  const ratingsAt = (place: number) => data.films.columns.ratings[films[place]!]!;
  const brightest = Array.from(films.keys()).sort((a, b) => ratingsAt(b) - ratingsAt(a));
  const drawn = {
    cpuSeconds: seconds.sort((a, b) => a - b),
    films: map.films.length,
    bytes: packed.sections.reduce(
      (sum, section) => sum + section.data.byteLength,
      JSON.stringify(packed.header).length,
    ),
    asDrawn: layoutFigures(inTaste, map.places, map.films.length),
    byTraitWeight: [0, 0.3, 1].map((traitWeight) => {
      const places = layOutFilms(points, { ...layoutDefaults, traitWeight });
      const found = findDistricts(places, traits, brightest, (place) => data.films.title(films[place]!));
      const named = levels.map((level) => {
        const own = found.filter((district) => district.level === level);
        return `${own.filter(({ trait }) => trait !== null).length} of ${own.length}`;
      });
      return { traitWeight, ...layoutFigures(inTaste, places, points.films), named };
    }),
    districts: levels.map((level) => {
      const own = map.districts.filter((district) => district.level === level);
      const named = own.filter(({ landmark }) => landmark === undefined).length;
      return { level, named, names: own.map(({ name }) => name) };
    }),
  };
  const painted = await timePainting(recommender, somebody(recommender), 60, pictures);
  process.stdout.write(`${JSON.stringify({ machine, model: path, drawn, painted }, null, 2)}\n`);
}

/** Of all pairs, row by row. */
function cosines(factors: Float32Array, films: number): Float64Array {
  const width = factors.length / films;
  const units = Array.from({ length: films }, (_, film) => {
    const row = Float64Array.from(factors.subarray(film * width, (film + 1) * width));
    const length = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0));
    return row.map((value) => value / length);
  });
  const out = new Float64Array(films ** 2);
  for (const [a, row] of units.entries()) {
    for (const [b, other] of units.entries()) {
      let sum = 0;
      for (let f = 0; f < width; f++) sum += row[f]! * other[f]!;
      out[a * films + b] = sum;
    }
  }
  return out;
}
