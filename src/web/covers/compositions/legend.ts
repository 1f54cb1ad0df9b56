// Fantasy and history.
import { type Composition, floor, full, open } from "../composition.ts";
import { box, disc, many, placed, poly, ring, shape, svg } from "../pen.ts";

// towers before the moon
const castle = floor(({ w, h, g, a, b, r, int }) => {
  const [ground, count] = [h * 0.88, int(3, 5)];
  const tower = (k: number) => {
    const high = 1 - Math.abs((k + 0.5) / count - 0.5) * 1.6;
    const [wide, tall] = [w * r(0.05, 0.08), h * (0.22 + 0.36 * high * r(0.7, 1))];
    return placed(
      w * (0.16 + (0.68 * (k + 0.5)) / count),
      ground - tall,
      wide,
      box(a, -100, 0, 200, 2000) +
        shape(k % 2 ? a : b, svg`M-140 0L0 ${-r(240, 360)} 140 0`) +
        box(g, -26, 110, 52, 90),
    );
  };
  const gate = shape(g, svg`M${w / 2 - 9} ${ground}v-13a9 9 0 0 1 18 0v13`);
  return (
    disc(b, w * r(0.25, 0.75), h * r(0.2, 0.3), w * r(0.14, 0.22)) +
    many(count, tower) +
    box(a, w * 0.14, ground - h * 0.14, w * 0.72, h) +
    many(9, (k) => box(a, w * (0.14 + k * 0.084), ground - h * 0.18, w * 0.048, h * 0.06)) +
    gate +
    box(a, 0, ground, w, h)
  );
});

// scales, one of them gold
const scales = full(({ w, h, g, a, b, int }) => {
  const across = int(3, 5);
  const size = w / across;
  const rows = Math.ceil((h / size) * 2) + 1;
  const odd = int(2, rows - 3) * 9 + int(1, across - 1);
  const scale = (k: number) => (i: number) => {
    const [x, y, ink] = [(i + (k % 2) / 2) * size, (k * size) / 2, k * 9 + i === odd ? b : a];
    return disc(g, x, y, size / 2) + ring(ink, x, y, size / 2 - 3, 4) + disc(ink, x, y, size * (ink === b ? 0.4 : 0.2));
  };
  return many(rows, (k) => many(across + 1, scale(rows - 1 - k)));
});

// arch within arch, under stars
const doorway = open(({ w, h, g, a, b, r, int }) => {
  const [widest, count] = [Math.min(w * 0.4, h * 0.42), int(3, 5)];
  const arch = (k: number) => {
    const half = widest * (1 - k / (count + 0.6));
    return shape(
      [a, g, b, g, a][k] as string,
      svg`M${w / 2 - half} ${h}V${h * 0.1 + widest}a${half} ${half} 0 0 1 ${2 * half} 0V${h}`,
    );
  };
  return (
    many(16, () => disc(a, r(4, w), r(4, h * 0.4), r(0.9, 2.2))) +
    many(count, arch) +
    disc(count % 2 ? a : b, w / 2, h * 0.1 + widest, widest * 0.1)
  );
});

// a dragon, or a river: one long curve of scales
const serpent = full(({ w, h, g, a, b, r, int, way }) => {
  const [count, side] = [int(3, 4), way()];
  const tall = h / count;
  const path = svg`M${w * 0.5} ${h + 20}${many(count, (k) => svg`C${w / 2 + (k % 2 ? -side : side) * w * 0.6} ${h - k * tall} ${w / 2 + (k % 2 ? -side : side) * w * 0.6} ${h - (k + 1) * tall + 8} ${w / 2} ${h - (k + 0.9) * tall}`)}`;
  const body = (ink: string, wide: number, dash: string) =>
    svg`<path d="${path}" fill="none" stroke="${ink}" stroke-width="${wide}"${dash}/>`;
  const head = placed(
    w / 2,
    tall * 0.12,
    w * 0.16,
    shape(a, "M-60 60C-80-20-40-60 0-80C40-60 80-20 60 60") + disc(b, -24, -6, 13) + disc(b, 24, -6, 13),
  );
  return (
    disc(b, w * r(0.3, 0.7), h * r(0.4, 0.6), w * r(0.24, 0.34)) +
    body(g, 40, "") +
    body(a, 32, "") +
    body(g, 20, ' stroke-dasharray="3 9"') +
    head
  );
});

// an aqueduct
const arches = floor(({ w, h, g, a, b, r, int }) => {
  const [count, top] = [int(3, 4), h * r(0.36, 0.44)];
  const low = top + (w / count) * 0.62;
  const tier = (y: number, foot: number, n: number) =>
    many(n, (k) =>
      shape(g, svg`M${((k + 0.16) * w) / n} ${foot}V${y + (w / n) * 0.5}a1 1 0 0 1 ${(0.68 * w) / n} 0V${foot}`),
    );
  return (
    disc(b, w * r(0.25, 0.75), top - h * r(0, 0.1), w * r(0.16, 0.24)) +
    box(a, 0, top, w, h) +
    tier(top + 2, low - 1, count * 2) +
    tier(low + 8, h * 0.95, count)
  );
});

// a temple before a disc
const temple = floor(({ w, h, g, a, b, r, int }) => {
  const [count, top] = [int(4, 6), h * r(0.42, 0.48)];
  const step = (w * 0.76) / count;
  const column = (k: number) =>
    box(a, w * 0.12 + (k + 0.2) * step, top, step * 0.6, h) +
    box(g, w * 0.12 + (k + 0.46) * step, top + 8, step * 0.08, h * 0.3);
  return (
    disc(b, w / 2, top - h * 0.04, w * r(0.3, 0.4)) +
    poly(a, w * 0.08, top - 10, w / 2, top - h * 0.24, w * 0.92, top - 10) +
    box(a, w * 0.09, top - 7, w * 0.82, 8) +
    many(count, column) +
    box(a, w * 0.09, h * 0.86, w * 0.82, h) +
    box(a, 0, h * 0.92, w, h)
  );
});

// a coat of arms
const shield = open(({ w, h, a, b, g, r, int }) => {
  const outline = "M-100-110H100V-10C100 70 40 110 0 130C-40 110-100 70-100-10";
  const charges = [
    shape(b, "M-84-40L0 10 84-40V0L0 50-84 0M-76 30L0 76 76 30 60 62 0 100-60 62"),
    shape(b, "M-16-94H16V-40H84V-8H16V106H-16V-8H-84V-40H-16"),
    disc(b, 0, 0, 52) + disc(g, 0, 0, r(20, 34)),
    shape(b, "M-84-94H0V8H-84M0 8H84Q80 70 0 112"),
  ];
  const size = Math.min(w * 0.38, h * 0.36);
  return placed(
    w / 2,
    h * 0.47,
    size,
    shape(a, outline) + placed(0, 0, 92, shape(g, outline)) + placed(0, 0, 86, shape(a, outline)) + charges[int(0, 3)],
  );
});

// a crown
const crown = open(({ w, h, g, a, b, r, int }) => {
  const points = int(3, 5);
  const spike = (k: number) => {
    const x = -100 + (k * 200) / (points - 1);
    return disc(b, x * 1.12, -84, 13) + poly(a, x * 1.12, -72, x * 0.7 - 34, 30, x * 0.7 + 34, 30);
  };
  return placed(
    w / 2,
    h * r(0.5, 0.56),
    Math.min(w * 0.38, h * 0.42),
    shape(a, "M-98 20H98L90 84H-90") +
      many(points, spike) +
      box(g, -92, 48, 184, 7) +
      disc(g, 0, 18, 17) +
      disc(b, 0, 18, 10),
  );
});

export const fantasy: readonly Composition[] = [castle, scales, doorway, serpent, crown];
export const history: readonly Composition[] = [arches, temple, shield, crown, doorway];
