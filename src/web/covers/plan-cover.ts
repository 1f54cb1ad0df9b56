// All that is decided about a cover before anything is drawn: composition, layout, and which ink does what. From the film alone.
import { createRandom, type Random } from "../../core/random/random.ts";
import { chooseComposition } from "./choose-composition.ts";
import type { Composition } from "./composition.ts";
import { contrast } from "./contrast.ts";
import type { CoverFilm } from "./cover-film.ts";
import { type Inks, printsOf } from "./inks.ts";
import { seedOf } from "./seed.ts";

/** Where the title stands: below the drawing, above it, or below a drawing with a margin all round. */
export type Layout = "foot" | "head" | "frame";

export interface CoverPlan {
  readonly seed: number;
  readonly composition: Composition;
  readonly layout: Layout;
  readonly centred: boolean;
  /** Ground of the drawing, and the two inks on it. */
  readonly g: string;
  readonly a: string;
  readonly b: string;
  /** What the title stands on, and its ink. */
  readonly panel: string;
  readonly titleInk: string;
}

/** WCAG 2.2 for text of any size. */
export const leastContrast = 4.5;
const leastContrastOfShapes = 1.7;

export function planCover(film: CoverFilm): CoverPlan {
  const seed = seedOf(film.id);
  const random = createRandom(seed);
  const composition = chooseComposition(film.genres, random);
  const layout = chooseLayout(composition, random);
  const prints = printsOf(film.year);
  const print = prints[random.below(prints.length)] as Inks;
  const inks = chooseInks(print, composition, layout, random);
  return { seed, composition, layout, centred: layout === "frame" && random.next() < 0.5, ...inks };
}

function chooseLayout({ edge }: Composition, random: Random): Layout {
  const at = random.next();
  if (edge === "floor") return at < 0.6 ? "foot" : at < 0.88 ? "head" : "frame";
  return at < 0.5 ? "foot" : at < 0.72 ? "head" : "frame";
}

type InkRoles = Pick<CoverPlan, "g" | "a" | "b" | "panel" | "titleInk">;

const orders: readonly Inks[] = (["012", "021", "102", "120", "201", "210"] as const).map(
  (order) => [...order] as unknown as Inks,
);

/** The first order of the inks, from one that chance names, in which shapes are seen and the title can be read. */
function chooseInks(print: Inks, { edge }: Composition, layout: Layout, random: Random): InkRoles {
  const start = random.below(orders.length);
  const [panelAt, inkAt] = [random.next(), random.next()];
  let fallback: InkRoles | undefined;
  for (let k = 0; k < orders.length; k++) {
    const order = orders[(start + k) % orders.length] as Inks;
    const [g, a, b] = order.map((place) => print[Number(place)] as string) as unknown as Inks;
    const panels =
      edge === "floor" && layout === "foot" ? [a] : edge === "full" || layout === "frame" ? [g, a, b] : [g];
    const roles = panels.flatMap((panel) => titleInks(print, panel).map((titleInk) => ({ g, a, b, panel, titleInk })));
    const onPanel = pick([...new Set(roles.map(({ panel }) => panel))], panelAt);
    const chosen = pick(
      roles.filter(({ panel }) => panel === onPanel),
      inkAt,
    );
    if (chosen === undefined) continue;
    fallback ??= chosen;
    if (Math.min(contrast(a, g), contrast(b, g), contrast(a, b)) >= leastContrastOfShapes) return chosen;
  }
  return fallback as InkRoles; // every print has two inks that read on each other: inks.ts, held by a test
}

function titleInks(print: Inks, panel: string): string[] {
  return print.filter((ink) => contrast(ink, panel) >= leastContrast);
}

function pick<Value>(values: readonly Value[], at: number): Value | undefined {
  return values[Math.floor(at * values.length)];
}
