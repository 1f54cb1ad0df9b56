// Figures that several compositions use: flat shapes drawn 100 units tall, standing on 0, 0. `placed` puts them down.
import { box, disc, placed, shape } from "../pen.ts";

const hat = "M-17-93Q0-88 17-93L15-89Q0-84-15-89zM-9-90L-8-102Q0-106 8-102L9-90z";

/** Somebody of height `tall`, feet at x, y. */
export function person(ink: string, x: number, y: number, tall: number, hatted = false): string {
  const body = "M-14-70Q-14-79-5-79H5Q14-79 14-70L15-33H10L8 0H2L0-36-2 0H-8L-10-33H-15z";
  return placed(x, y, tall, disc(ink, 0, -90, 9) + shape(ink, hatted ? body + hat : body));
}

/** Head and shoulders, to be cut off by the lower edge. */
export function bust(ink: string, x: number, y: number, tall: number, hatted = false): string {
  const body = "M-38 0C-38-48-28-54-8-58V-70C-18-78-18-102 0-102S18-78 8-70V-58C28-54 38-48 38 0z";
  const brim = "M-31-93Q0-84 31-93L28-86Q0-77-28-86zM-16-89L-14-110Q0-118 14-110L16-89z";
  return placed(x, y, tall, shape(ink, hatted ? body + brim : body));
}

/** A tall narrow house with a lower wing and two lit windows. */
export function house(ink: string, light: string, x: number, y: number, tall: number): string {
  const walls = shape(ink, "M-20 0V-62L0-100 6-88V-98H13V-76L20-62V-40L38-58 58-34V0");
  return placed(x, y, tall, walls + box(light, -6, -60, 12, 16) + box(light, 32, -30, 10, 12));
}

/** A chair from the side. */
export function chair(ink: string, x: number, y: number, tall: number, way: number): string {
  return placed(x, y, tall, shape(ink, "M-3 0V-100H6V-48H52V0H44V-40H5V0"), 0, way);
}

/** A pine of three tiers. */
export function pine(ink: string, x: number, y: number, tall: number): string {
  return placed(x, y, tall, shape(ink, "M-3 0V-12H-26L-12-36H-20L-9-60H-15L0-100 15-60H9L20-36H12L26-12H3V0"));
}

/** A bird on the wing, `wide` across. */
export function bird(ink: string, x: number, y: number, wide: number): string {
  return placed(x, y, wide, shape(ink, "M-50-18Q-20-25 0 0Q20-25 50-18Q20-8 0 15Q-20-8-50-18"));
}
