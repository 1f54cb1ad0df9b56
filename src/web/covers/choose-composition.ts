// Which composition a film gets: one of those of its leading genre, now and then of its second. MovieLens lists genres by the
// alphabet, so "leading" is the one that says most about how a film looks, not the first.
import type { Random } from "../../core/random/random.ts";
import type { Composition } from "./composition.ts";
import { action, burst, chevrons } from "./compositions/action.ts";
import { comedy, harlequin } from "./compositions/comedy.ts";
import { crime } from "./compositions/crime.ts";
import { drama } from "./compositions/drama.ts";
import { drawn } from "./compositions/drawn.ts";
import { facts, halftone } from "./compositions/facts.ts";
import { horror } from "./compositions/horror.ts";
import { journey } from "./compositions/journey.ts";
import { fantasy, history } from "./compositions/legend.ts";
import { letters } from "./compositions/letters.ts";
import { labyrinth, mystery } from "./compositions/mystery.ts";
import { petals, romance } from "./compositions/romance.ts";
import { space } from "./compositions/space.ts";
import { stage } from "./compositions/stage.ts";
import { suspense, vortex } from "./compositions/suspense.ts";
import { war } from "./compositions/war.ts";
import { west } from "./compositions/west.ts";

/** Most telling first; names of TMDB and of MovieLens, letters only. */
const byGenre: ReadonlyMap<string, readonly Composition[]> = new Map([
  ["documentary", facts],
  ["western", west],
  ["animation", drawn],
  ["sciencefiction", space],
  ["scifi", space],
  ["filmnoir", crime],
  ["horror", horror],
  ["war", war],
  ["musical", stage],
  ["music", stage],
  ["mystery", mystery],
  ["crime", crime],
  ["romance", romance],
  ["fantasy", fantasy],
  ["history", history],
  ["family", drawn],
  ["children", drawn],
  ["adventure", journey],
  ["thriller", suspense],
  ["comedy", comedy],
  ["action", action],
  ["drama", drama],
]);

/** For films without a genre: letters, and what tells no story. */
const plain = [...letters, halftone, vortex, harlequin, petals, labyrinth, burst, chevrons];

/** How often the leading genre decides, and how often it or the one behind it: in the rest a plain cover of letters does. */
const [leads, decides] = [0.66, 0.88];

export function chooseComposition(genres: readonly string[], random: Random): Composition {
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
