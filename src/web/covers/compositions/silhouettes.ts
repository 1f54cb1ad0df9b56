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
