// Figures that several compositions use, each one flat shape standing on a point.
import { box, disc, shape, svg } from "../pen.ts";

export interface PersonLook {
  readonly hat?: boolean;
  /** Head and shoulders only, for a figure that the lower edge cuts off. */
  readonly bust?: boolean;
}

/** Somebody of height `tall` whose feet (or lower edge) are at x, y. */
export function person(
  ink: string,
  x: number,
  y: number,
  tall: number,
  { hat = false, bust = false }: PersonLook = {},
): string {
  return bust ? bustOf(ink, x, y, tall, hat) : wholeOf(ink, x, y, tall, hat);
}

function bustOf(ink: string, x: number, y: number, tall: number, hat: boolean): string {
  const head = tall * 0.16;
  const [top, shoulders, half] = [y - tall + head, y - tall * 0.6, tall * 0.36];
  return (
    svg`<ellipse cx="${x}" cy="${top + head * 0.2}" rx="${head * 0.82}" ry="${head * 1.08}" fill="${ink}"/>` +
    box(ink, x - head * 0.42, top + head, head * 0.84, tall * 0.2) +
    shape(
      ink,
      svg`M${x - half} ${y}C${x - half} ${shoulders + tall * 0.1} ${x - half * 0.7} ${shoulders + tall * 0.02} ${x - head * 0.4} ${shoulders - tall * 0.04}H${x + head * 0.4}C${x + half * 0.7} ${shoulders + tall * 0.02} ${x + half} ${shoulders + tall * 0.1} ${x + half} ${y}`,
    ) +
    (hat ? hatOf(ink, x, top - head * 0.35, head) : "")
  );
}

function wholeOf(ink: string, x: number, y: number, tall: number, hat: boolean): string {
  const head = tall * 0.085;
  const [top, shoulders, half] = [y - tall, y - tall * 0.8, tall * 0.14];
  return (
    disc(ink, x, top + head, head) +
    shape(
      ink,
      svg`M${x - half} ${shoulders + half * 0.6}Q${x - half} ${shoulders} ${x - half * 0.4} ${shoulders}H${x + half * 0.4}Q${x + half} ${shoulders} ${x + half} ${shoulders + half * 0.6}L${x + half * 1.1} ${y - tall * 0.3}H${x + half * 0.72}L${x + half * 0.6} ${y}H${x + half * 0.1}L${x} ${y - tall * 0.34}L${x - half * 0.1} ${y}H${x - half * 0.6}L${x - half * 0.72} ${y - tall * 0.3}H${x - half * 1.1}`,
    ) +
    (hat ? hatOf(ink, x, top + head * 0.5, head) : "")
  );
}

function hatOf(ink: string, x: number, y: number, head: number): string {
  return shape(
    ink,
    svg`M${x - head * 1.7} ${y + head * 0.1}Q${x} ${y - head * 0.35} ${x + head * 1.7} ${y + head * 0.1}Q${x} ${y + head * 0.5} ${x - head * 1.7} ${y + head * 0.1}M${x - head * 0.85} ${y}L${x - head * 0.65} ${y - head}Q${x} ${y - head * 0.7} ${x + head * 0.65} ${y - head}L${x + head * 0.85} ${y}`,
  );
}

/** A tall narrow house with a steep roof, a lower wing and one lit window, its ground at y. */
export function house(ink: string, light: string, x: number, y: number, tall: number): string {
  const half = tall * 0.2;
  return (
    shape(
      ink,
      svg`M${x - half} ${y}V${y - tall * 0.62}L${x} ${y - tall}L${x + half} ${y - tall * 0.62}V${y - tall * 0.4}L${x + half * 1.9} ${y - tall * 0.58}L${x + half * 2.9} ${y - tall * 0.34}V${y}`,
    ) +
    box(ink, x + half * 0.3, y - tall * 0.98, half * 0.34, tall * 0.4) +
    box(light, x - half * 0.3, y - tall * 0.6, half * 0.6, tall * 0.16) +
    box(light, x + half * 1.6, y - tall * 0.32, half * 0.5, tall * 0.1)
  );
}

/** A standing chair seen from the side, its feet at y. */
export function chair(ink: string, x: number, y: number, tall: number, way: number): string {
  const t = tall * 0.07;
  const left = (from: number, wide: number) => (way > 0 ? from : -from - wide);
  return (
    box(ink, x + left(0, t), y - tall, t, tall) +
    box(ink, x + left(0, tall * 0.5), y - tall * 0.48, tall * 0.5, t) +
    box(ink, x + left(tall * 0.5 - t, t), y - tall * 0.48, t, tall * 0.48) +
    box(ink, x + left(-t * 0.3, t * 1.6), y - tall, t * 1.6, tall * 0.2)
  );
}

/** A pine of three tiers, its foot at y. */
export function pine(ink: string, x: number, y: number, tall: number): string {
  const tier = (top: number, half: number, low: number) =>
    svg`M${x} ${y - tall * top}L${x + tall * half} ${y - tall * low}H${x - tall * half}z`;
  return (
    box(ink, x - tall * 0.03, y - tall * 0.2, tall * 0.06, tall * 0.2) +
    shape(ink, tier(1, 0.16, 0.6) + tier(0.78, 0.21, 0.36) + tier(0.56, 0.26, 0.12))
  );
}

/** A bird on the wing, as wide as `wide`, its body at x, y. */
export function bird(ink: string, x: number, y: number, wide: number): string {
  const half = wide / 2;
  return shape(
    ink,
    svg`M${x - half} ${y - half * 0.36}Q${x - half * 0.4} ${y - half * 0.5} ${x} ${y}Q${x + half * 0.4} ${y - half * 0.5} ${x + half} ${y - half * 0.36}Q${x + half * 0.4} ${y - half * 0.16} ${x} ${y + half * 0.3}Q${x - half * 0.4} ${y - half * 0.16} ${x - half} ${y - half * 0.36}`,
  );
}
