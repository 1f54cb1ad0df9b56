// Horror.
import { type Composition, floor, full } from "../composition.ts";
import { box, disc, line, many, placed, poly, shape, svg } from "../pen.ts";
import { house } from "./silhouettes.ts";

// a house in the fog
export const fog: Composition = floor((p) => {
  const [x, count, side] = [p.w * p.r(0.3, 0.6), p.int(3, 4), p.way()];
  const bank = (k: number) => {
    const wide = p.r(50, 80);
    return shape(
      k === count - 1 ? p.a : k % 2 ? p.b : p.g,
      svg`M${-p.r(0, 60)} ${p.h * (0.64 + (0.3 * k) / count)}q${wide / 2} ${-p.r(8, 15)} ${wide} 0${many(5, () => svg`t${wide} 0`)}V${p.h}H-60`,
    );
  };
  return (
    disc(p.b, p.w / 2 + side * p.r(0, 60), p.h * p.r(0.22, 0.34), p.w * p.r(0.13, 0.24)) +
    house(p.a, p.g, x, p.h * 0.84, p.h * p.r(0.44, 0.6)) +
    many(count, bank)
  );
});

// bare trunks before the moon
export const trunks: Composition = floor((p) => {
  const count = p.int(6, 9);
  const trunk = (k: number) => {
    const [x, wide, lean] = [((k + p.r(0.2, 0.8)) / count) * p.w, p.r(3, 11), p.r(-7, 7)];
    const branch = (side: number) =>
      svg`M${x} ${p.h * p.r(0.25, 0.6)}l${side * p.r(12, 24)} ${-p.r(18, 34)}l${-side * 3} ${p.r(18, 24)}`;
    return (
      poly(p.a, x - wide, p.h, x - wide * 0.55 + lean, 0, x + wide * 0.55 + lean, 0, x + wide, p.h) +
      shape(p.a, branch(1) + branch(-1))
    );
  };
  return (
    disc(p.b, p.w * p.r(0.35, 0.65), p.h * p.r(0.34, 0.46), p.w * p.r(0.2, 0.3)) +
    many(count, trunk) +
    box(p.a, 0, p.h * 0.93, p.w, p.h)
  );
});

// a jaw about to close
const teeth = full((p) => {
  const jaw = (count: number, from: number, to: number) =>
    many(count, (k) =>
      poly(
        p.a,
        (k / count) * p.w - 1,
        from,
        ((k + 0.5) / count) * p.w + p.r(-5, 5),
        from + to * p.h * (0.13 + 0.24 * Math.abs((2 * k + 1) / count - 1) + p.r(0, 0.08)),
        ((k + 1) / count) * p.w + 1,
        from,
      ),
    );
  return (
    box(p.a, 0, 0, p.w, p.h * 0.06) +
    jaw(p.int(6, 9), p.h * 0.05, 1) +
    jaw(p.int(6, 9), p.h * 0.95, -1) +
    box(p.a, 0, p.h * 0.94, p.w, p.h) +
    disc(p.b, p.w / 2 + p.r(-26, 26), p.h * p.r(0.44, 0.56), Math.min(p.w, p.h) * p.r(0.08, 0.13))
  );
});

// a hand, from below
const hand = floor((p) => {
  const size = Math.min(p.w * 0.3, p.h * 0.3);
  const fingers = line(p.a, 27, "M-50 0L-92-112M-18 0L-33-148M18 0L33-140M50 0L94-103M-44 60Q-100 34-112-26");
  return (
    disc(p.b, p.w / 2 + p.r(-20, 20), p.h * 0.42, Math.min(p.w, p.h) * p.r(0.3, 0.4)) +
    placed(
      p.w / 2,
      p.h * 0.72,
      size,
      fingers + shape(p.a, "M-66-8H66Q66 60 42 120H-42Q-66 60-66-8"),
      p.r(-8, 8),
      p.way(),
    ) +
    box(p.a, 0, p.h * 0.94, p.w, p.h)
  );
});

// a door ajar, and what looks out
export const ajar: Composition = floor((p) => {
  const eyes = p.int(0, 1) ? disc(p.g, 9, -52, 2.6) + disc(p.g, 19, -52, 2.6) : "";
  const door =
    box(p.b, 0, -100, 28, 100) +
    poly(p.b, 0, -1, 28, -1, 120, 40, 14, 40) +
    poly(p.g, 0, -100, -44, -92, -44, 12, 0, 0) +
    disc(p.a, -36, -42, 3);
  return (
    box(p.a, 0, 0, p.w, p.h) + placed(p.w * p.r(0.42, 0.58), p.h * 0.72, p.h * p.r(0.52, 0.62), door + eyes, 0, p.way())
  );
});

export const horror: readonly Composition[] = [fog, trunks, teeth, hand, ajar];
