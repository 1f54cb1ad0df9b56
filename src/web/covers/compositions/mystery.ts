// Mysteries.
import { type Composition, full, open } from "../composition.ts";
import { disc, line, many, placed, polar, ring, shape, svg } from "../pen.ts";

// a round labyrinth
export const labyrinth: Composition = full((p) => {
  const gap = Math.min(p.w, p.h) / p.int(13, 16);
  const wall = (k: number) => {
    const [reach, open, wide] = [(k + 1.4) * gap * 1.1, p.r(0, 1), 0.05 + 0.05 / (k + 1)];
    const [from, to, out] = [
      polar(0, 0, open + wide, reach),
      polar(0, 0, open - wide, reach),
      polar(0, 0, open + wide, reach + gap),
    ];
    return svg`M${out[0]} ${out[1]}L${from[0]} ${from[1]}A${reach} ${reach} 0 1 1 ${to[0]} ${to[1]}`;
  };
  return placed(p.w / 2, p.h / 2, 100, line(p.a, gap * 0.42, many(9, wall)) + disc(p.b, 0, 0, gap * 0.8));
});

// a moth
const moth = open((p) => {
  const spot = p.r(10, 18);
  const wing =
    shape(p.a, "M0-30C40-110 110-90 100-50C95-10 60 10 0 10") +
    shape(p.b, "M0 0C80 0 90 50 50 85C30 90 10 50 0 20") +
    ring(p.g, 62, -50, spot, 7) +
    disc(p.g, 45, 42, 9) +
    line(p.a, 5, "M0-40Q10-80 34-90");
  return placed(
    p.w / 2,
    p.h / 2,
    Math.min(p.w * 0.42, p.h * 0.44),
    wing + placed(0, 0, 100, wing, 0, -1) + shape(p.a, "M0-50Q18 0 0 48Q-18 0 0-50"),
    p.r(-12, 12),
  );
});

export const mystery: readonly Composition[] = [labyrinth, moth];
