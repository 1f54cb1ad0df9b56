// Which composition a film gets: one of those of its leading genre, now and then of its second. MovieLens lists genres by the
// alphabet, so "leading" is the one that says most about how a film looks, not the first.
import type { Chance } from "./chance.ts";
import type { Composition } from "./composition.ts";
import { action, burst, chevrons } from "./compositions/action.ts";
import { comedy, confetti, harlequin } from "./compositions/comedy.ts";
import { alley, crime, fingerprint, keyhole, lamp, target } from "./compositions/crime.ts";
import { drama, profile, shore, windows } from "./compositions/drama.ts";
import { balloons, drawn } from "./compositions/drawn.ts";
import { facts, halftone } from "./compositions/facts.ts";
import { ajar, fog, horror, trunks } from "./compositions/horror.ts";
import { journey, peaks, road, sail } from "./compositions/journey.ts";
import { castle, fantasy, history } from "./compositions/legend.ts";
import { letters } from "./compositions/letters.ts";
import { labyrinth, mystery } from "./compositions/mystery.ts";
import { petals, romance } from "./compositions/romance.ts";
import { eclipse, space } from "./compositions/space.ts";
import { stage } from "./compositions/stage.ts";
import { eye, fall, suspense, vortex } from "./compositions/suspense.ts";
import { banners, war } from "./compositions/war.ts";
import { rails, west } from "./compositions/west.ts";

const future = [...space, vortex, halftone, eye];
const noir = [...crime, fall, rails];
const childhood = [...drawn, confetti, sail, castle];
const music = [...stage, harlequin, burst, petals];

/** Most telling first; names of TMDB and of MovieLens, letters only. A genre has drawings of its own and borrows some of its kin. */
const byGenre: ReadonlyMap<string, readonly Composition[]> = new Map([
  ["documentary", [...facts, fingerprint, windows, profile]],
  ["western", [...west, road, peaks, target]],
  ["animation", childhood],
  ["sciencefiction", future],
  ["scifi", future],
  ["filmnoir", noir],
  ["horror", [...horror, eye, eclipse]],
  ["war", [...war, burst, target]],
  ["musical", music],
  ["music", music],
  ["mystery", [...mystery, keyhole, eye, ajar, lamp, fog]],
  ["crime", noir],
  ["romance", [...romance, shore, road]],
  ["fantasy", [...fantasy, eclipse, trunks, peaks]],
  ["history", [...history, banners, profile]],
  ["family", childhood],
  ["children", childhood],
  ["adventure", [...journey, balloons, fog]],
  ["thriller", [...suspense, keyhole, ajar, alley, target]],
  ["comedy", [...comedy, balloons]],
  ["action", [...action, road, fall]],
  ["drama", drama],
]);

/** For films without a genre: letters, and what tells no story. */
const plain = [...letters, halftone, vortex, harlequin, petals, labyrinth, burst, chevrons];

/** How often the leading genre decides, and how often it or the one behind it: in the rest a plain cover of letters does. */
const [leads, decides] = [0.66, 0.88];

export function chooseComposition(genres: readonly string[], random: Chance): Composition {
  const names = new Set(genres.map((genre) => genre.toLowerCase().replace(/[^a-z]/g, "")));
  const [first = plain, second = first] = [...byGenre].filter(([name]) => names.has(name)).map(([, family]) => family);
  const at = random.next();
  const family = at < leads ? first : at < decides ? second : letters;
  return family[random.below(family.length)] as Composition;
}

/** Every composition once. */
export function allCompositions(): Composition[] {
  return [...new Set([...byGenre.values(), letters].flat())];
}
