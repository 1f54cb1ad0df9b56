// Mysteries.
import { type Composition, full, open } from "../composition.ts";
import { box, disc, line, many, placed, polar, ring, shape, svg } from "../pen.ts";

// a round labyrinth
const labyrinth = full(({ w, h, a, b, r, int }) => {
  const gap = Math.min(w, h) / int(13, 16);
  const wall = (k: number) => {
    const [reach, open, wide] = [(k + 1.4) * gap * 1.1, r(0, 1), 0.05 + 0.05 / (k + 1)];
    const [from, to, out] = [
      polar(0, 0, open + wide, reach),
      polar(0, 0, open - wide, reach),
      polar(0, 0, open + wide, reach + gap),
    ];
    return svg`M${out[0]} ${out[1]}L${from[0]} ${from[1]}A${reach} ${reach} 0 1 1 ${to[0]} ${to[1]}`;
  };
  return placed(w / 2, h / 2, 100, line(a, gap * 0.42, many(9, wall)) + disc(b, 0, 0, gap * 0.8));
});

// a moth
const moth = open(({ w, h, g, a, b, r }) => {
  const spot = r(10, 18);
  const wing =
    shape(a, "M0-30C40-110 110-90 100-50C95-10 60 10 0 10") +
    shape(b, "M0 0C80 0 90 50 50 85C30 90 10 50 0 20") +
    ring(g, 62, -50, spot, 7) +
    disc(g, 45, 42, 9) +
    line(a, 5, "M0-40Q10-80 34-90");
  return placed(
    w / 2,
    h / 2,
    Math.min(w * 0.42, h * 0.44),
    wing + placed(0, 0, 100, wing, 0, -1) + shape(a, "M0-50Q18 0 0 48Q-18 0 0-50"),
    r(-12, 12),
  );
});

// a hand of cards, one face up
const cards = open(({ w, h, g, a, b, r, int }) => {
  const count = int(3, 5);
  const shown = int(0, count - 1);
  const lean = r(13, 19);
  const card = (k: number) => {
    const face = k === shown;
    return placed(
      w / 2,
      h * 1.02,
      Math.min(w, h) * 0.58,
      shape(g, "M-33-136H33V-24H-33") +
        shape(face ? b : a, "M-30-133H30V-27H-30") +
        shape(face ? g : b, "M0-100L16-80 0-60-16-80"),
      (k - (count - 1) / 2) * lean,
    );
  };
  return many(count, card);
});

// a face of two halves
const half = full(({ w, h, g, a, b, r, int }) => {
  const size = Math.min(w, h) * r(0.34, 0.4);
  const eye = (ink: string, x: number) =>
    int(0, 2) ? disc(ink, x, -10, 15) : line(ink, 8, svg`M${x - 18}-8q18 16 36 0`);
  const face =
    shape(b, "M0-100A100 100 0 0 0 0 100") +
    shape(g, "M0-100A100 100 0 0 1 0 100") +
    eye(g, -42) +
    eye(b, 42) +
    line(g, 8, "M-40 46Q-20 58 0 58") +
    line(b, 8, "M0 58Q20 58 40 46");
  return box(a, w / 2, 0, w, h) + placed(w / 2, h / 2, size, face);
});

// steps that lead down
const steps = full(({ w, h, g, a, b, r, int, way }) => {
  const [count, side] = [int(5, 8), way()];
  const step = (k: number) => shape(k % 2 ? g : a, svg`M0 ${(k * 100) / count}H${100 - (k * 84) / count}V100H0`);
  const size = Math.min(w, h) * r(0.09, 0.13);
  return (
    placed(side > 0 ? 0 : w, 0, h, many(count, step), 0, side * Math.min(1.4, w / h)) +
    disc(b, w / 2 + side * w * 0.32, h * r(0.16, 0.3), size)
  );
});

export const mystery: readonly Composition[] = [labyrinth, moth, cards, half, steps];
