// Fantasy and history.
import { type Composition, floor, full, open } from "../composition.ts";
import { box, disc, many, placed, poly, ring, shape, svg } from "../pen.ts";

// towers before the moon
export const castle: Composition = floor((p) => {
  const [ground, count] = [p.h * 0.72, p.int(3, 5)];
  const tower = (k: number) => {
    const tall = p.h * (0.12 + 0.3 * p.r(0.7, 1) * Math.sin(((k + 0.5) / count) * Math.PI));
    return placed(
      p.w * (0.16 + (0.68 * (k + 0.5)) / count),
      ground - tall,
      p.w * 0.07,
      box(p.a, -100, 0, 200, 2000) +
        shape(k % 2 ? p.a : p.b, svg`M-140 0L0 ${-p.r(240, 360)} 140 0`) +
        box(p.g, -26, 110, 52, 90),
    );
  };
  const wall =
    many(9, (k) => box(p.a, p.w * (0.13 + k * 0.085), ground, p.w * 0.05, p.h)) +
    box(p.a, p.w * 0.13, ground + 9, p.w * 0.73, p.h);
  return (
    disc(p.b, p.w * p.r(0.3, 0.7), p.h * 0.26, p.w * p.r(0.14, 0.22)) +
    many(count, tower) +
    wall +
    placed(p.w / 2, p.h * 0.9, 20, shape(p.g, "M-50 0V-60A50 50 0 0 1 50-60V0")) +
    box(p.a, 0, p.h * 0.9, p.w, p.h)
  );
});

// scales, one of them gold
const scales = full((p) => {
  const across = p.int(3, 4);
  const size = p.w / across;
  const rows = Math.ceil((p.h / size) * 2) + 1;
  const odd = p.int(2, rows - 3) * 9 + p.int(1, across - 1);
  const scale = (k: number) => (i: number) => {
    const [x, y, ink] = [(i + (k % 2) / 2) * size, (k * size) / 2, k * 9 + i === odd ? p.b : p.a];
    return (
      disc(p.g, x, y, size / 2) + ring(ink, x, y, size / 2 - 3, 4) + disc(ink, x, y, size * (ink === p.b ? 0.4 : 0.2))
    );
  };
  return many(rows, (k) => many(across + 1, scale(rows - 1 - k)));
});

// arch within arch, under stars
const doorway = open((p) => {
  const [widest, count] = [Math.min(p.w * 0.4, p.h * 0.42), p.int(3, 5)];
  const arch = (k: number) => {
    const half = widest * (1 - k / (count + 0.6));
    return shape(
      [p.a, p.g, p.b, p.g, p.a][k] as string,
      svg`M${p.w / 2 - half} ${p.h}V${p.h * 0.1 + widest}a${half} ${half} 0 0 1 ${2 * half} 0V${p.h}`,
    );
  };
  return (
    many(16, () => disc(p.a, p.r(4, p.w), p.r(4, p.h * 0.4), p.r(0.9, 2.2))) +
    many(count, arch) +
    disc(count % 2 ? p.a : p.b, p.w / 2, p.h * 0.1 + widest, widest * 0.1)
  );
});

// an aqueduct
const arches = floor((p) => {
  const [count, top] = [p.int(3, 4), p.h * p.r(0.36, 0.44)];
  const low = top + (p.w / count) * 0.62;
  const tier = (y: number, foot: number, n: number) =>
    many(n, (k) =>
      shape(
        p.g,
        svg`M${((k + 0.16) * p.w) / n} ${foot}V${y + (p.w / n) * 0.5}a1 1 0 0 1 ${(0.68 * p.w) / n} 0V${foot}`,
      ),
    );
  return (
    disc(p.b, p.w * p.r(0.25, 0.75), top - p.h * p.r(0, 0.1), p.w * p.r(0.16, 0.24)) +
    box(p.a, 0, top, p.w, p.h) +
    tier(top + 2, low - 1, count * 2) +
    tier(low + 8, p.h * 0.95, count)
  );
});

// a crown
const crown = open((p) => {
  const points = p.int(3, 5);
  const spike = (k: number) => {
    const x = -100 + (k * 200) / (points - 1);
    return disc(p.b, x * 1.12, -84, 13) + poly(p.a, x * 1.12, -72, x * 0.7 - 34, 30, x * 0.7 + 34, 30);
  };
  return placed(
    p.w / 2,
    p.h * p.r(0.5, 0.56),
    Math.min(p.w * 0.38, p.h * 0.42),
    shape(p.a, "M-98 20H98L90 84H-90") +
      many(points, spike) +
      box(p.g, -92, 48, 184, 7) +
      disc(p.g, 0, 18, 17) +
      disc(p.b, 0, 18, 10),
  );
});

export const fantasy: readonly Composition[] = [castle, scales, doorway, crown];
export const history: readonly Composition[] = [arches, crown, doorway];
