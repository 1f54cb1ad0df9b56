// All that is decided about a cover before anything is drawn: composition, layout, and which ink does what. From the film alone.
import { type Chance, chance } from "./chance.ts";
import { chooseComposition } from "./choose-composition.ts";
import type { Composition } from "./composition.ts";
import { contrast } from "./contrast.ts";
import type { CoverFilm } from "./cover-film.ts";
import { type Inks, printsOf } from "./inks.ts";
import { seedOf } from "./seed.ts";

/** Where the title stands: below the drawing, above it, or below a drawing with a margin all round. */
export type Layout = "foot" | "head" | "frame";

export interface InkRoles {
  /** Ground of the drawing. */
  readonly g: string;
  /** The two inks on it. */
  readonly a: string;
  readonly b: string;
  /** What the title stands on. */
  readonly panel: string;
  readonly titleInk: string;
}

export interface CoverPlan extends InkRoles {
  readonly seed: number;
  readonly composition: Composition;
  readonly layout: Layout;
  readonly centred: boolean;
}

/** WCAG 2.2 for text of any size. */
export const leastContrast = 4.5;
const leastContrastOfShapes = 1.7;

export function planCover(film: CoverFilm): CoverPlan {
  const seed = seedOf(film.id);
  const random = chance(seed);
  const composition = chooseComposition(film.genres, random);
  const at = random.next();
  const layout = at < 0.52 ? "foot" : at < 0.76 ? "head" : "frame";
  const inks = chooseInks(oneOf(printsOf(film.year), random), composition, layout, random);
  return { seed, composition, layout, centred: layout === "frame" && random.next() < 0.5, ...inks };
}

/** Which of g, a and b (0, 1, 2) a title may stand on, so that it belongs to the drawing above it. */
function panelsFor({ edge }: Composition, layout: Layout): readonly number[] {
  if (layout === "foot" && edge === "floor") return [1];
  return edge === "full" || layout === "frame" ? [0, 2] : [0];
}

/** One of the ways to give out the inks in which shapes are seen and all type can be read, on the panel and on a floor. */
function chooseInks(print: Inks, composition: Composition, layout: Layout, random: Chance): InkRoles {
  const readable = (ground: string) => print.filter((ink) => contrast(ink, ground) >= leastContrast);
  const ways = print.flatMap((g) =>
    print.flatMap((a) => {
      const inks = [g, a, print.find((ink) => ink !== g && ink !== a)] as unknown as Inks;
      if (a === g || contrast(g, a) < leastContrastOfShapes) return [];
      if (composition.edge === "floor" && readable(a).length === 0) return [];
      const panels = panelsFor(composition, layout).map((place) => inks[place] as string);
      return panels.flatMap((panel) => readable(panel).map((titleInk) => ({ g, a, b: inks[2], panel, titleInk })));
    }),
  );
  return oneOf(ways, random); // never empty, as every print has two inks that read on each other: held by a test
}

function oneOf<Value>(values: readonly Value[], random: Chance): Value {
  return values[random.below(values.length)] as Value;
}
