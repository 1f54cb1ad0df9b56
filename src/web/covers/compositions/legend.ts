// Fantasy and history: castles, scales, crystals, arches, columns, shields.
import { type Composition, floor, full, open } from "../composition.ts";
import { box, disc, many, polar, poly, ring, shape, svg } from "../pen.ts";

const castle = floor("castle", ({ w, h, g, a, b, r, int }) => {
  const [ground, count] = [h * 0.86, int(3, 5)];
  const tower = (k: number) => {
    const middle = 1 - Math.abs((k + 0.5) / count - 0.5) * 1.6;
    const [x, wide, tall] = [
      w * (0.16 + (0.68 * (k + 0.5)) / count),
      w * r(0.05, 0.08),
      h * (0.22 + 0.36 * middle * r(0.7, 1)),
    ];
    return (
      box(a, x - wide, ground - tall, wide * 2, tall + 4) +
      poly(
        k % 2 ? a : b,
        x - wide * 1.4,
        ground - tall,
        x,
        ground - tall - wide * r(2.4, 3.6),
        x + wide * 1.4,
        ground - tall,
      ) +
      box(g, x - 2, ground - tall + 9, 4, 8)
    );
  };
  const wall =
    box(a, w * 0.14, ground - h * 0.16, w * 0.72, h * 0.2) +
    many(9, (k) => box(a, w * (0.14 + k * 0.08), ground - h * 0.19, w * 0.045, h * 0.06));
  const gate = shape(g, svg`M${w / 2 - 9} ${ground}v-13a9 9 0 0 1 18 0v13`);
  return (
    disc(b, w * r(0.25, 0.75), h * r(0.2, 0.3), w * r(0.14, 0.22)) +
    many(count, tower) +
    wall +
    gate +
    svg`<path d="M0 ${h * 0.92}Q${w / 2} ${h * 0.78} ${w} ${h * 0.92}V${h}H0z" fill="${a}"/>`
  );
});

const scales = full("scales", ({ w, h, g, a, b, int }) => {
  const across = int(4, 6);
  const size = w / across;
  const rows = Math.ceil(h / (size / 2)) + 1;
  const [oddRow, odd] = [int(2, rows - 3), int(1, across - 1)];
  const row = (k: number) => {
    const y = h - (rows - k) * (size / 2) + size / 2;
    return many(across + 1, (i) => {
      const x = (i + (k % 2 ? 0.5 : 0)) * size;
      const ink = k === oddRow && i === odd ? b : a;
      return (
        disc(g, x, y, size / 2) +
        ring(ink, x, y, size / 2 - 2.4, 3.4) +
        disc(ink, x, y, size * (ink === b ? 0.36 : 0.2))
      );
    });
  };
  return many(rows, (k) => row(rows - 1 - k));
});

const crystal = open("crystal", ({ w, h, g, a, b, r, int }) => {
  const [x, y, sides] = [w / 2, h * 0.5, int(5, 8)];
  const reach = Math.min(w * 0.4, h * 0.44);
  const corner = Array.from({ length: sides }, (_, k) =>
    polar(x, y, k / sides - 0.25, reach * (k === 0 ? 1 : r(0.66, 0.96))),
  );
  const middle = polar(x, y, r(0, 1), reach * 0.2);
  return many(sides, (k) => {
    const [from, to] = [corner[k] as [number, number], corner[(k + 1) % sides] as [number, number]];
    return svg`<path d="M${middle[0]} ${middle[1]}L${from[0]} ${from[1]}L${to[0]} ${to[1]}z" fill="${[a, b, g, a, g, b, a, b][k] as string}" stroke="${a}" stroke-width="1.6" stroke-linejoin="round"/>`;
  });
});

const doorway = open("doorway", ({ w, h, g, a, b, r, int }) => {
  const [x, count] = [w / 2, int(3, 5)];
  const widest = Math.min(w * 0.4, h * 0.4);
  const arch = (k: number) => {
    const half = widest * (1 - k / (count + 0.6));
    return shape(
      [a, g, b, g, a][k % 5] as string,
      svg`M${x - half} ${h}V${h * 0.1 + widest}a${half} ${half} 0 0 1 ${2 * half} 0V${h}`,
    );
  };
  const star = () => disc(a, r(0.03, 0.97) * w, r(0.02, 0.3) * h, r(0.9, 2.2));
  return many(16, star) + many(count, arch) + disc(count % 2 ? a : b, x, h * 0.1 + widest * 0.98, widest * 0.1);
});

const arches = floor("arches", ({ w, h, g, a, b, r, int }) => {
  const [count, top] = [int(3, 4), h * r(0.36, 0.44)];
  const step = w / count;
  const tier = (y: number, tall: number, n: number) => {
    const s = w / n;
    return many(n, (k) =>
      shape(
        g,
        svg`M${(k + 0.16) * s} ${y + tall}V${y + s * 0.5}a${s * 0.34} ${s * 0.34} 0 0 1 ${s * 0.68} 0V${y + tall}`,
      ),
    );
  };
  return (
    disc(b, w * r(0.25, 0.75), top - h * r(0, 0.1), w * r(0.16, 0.24)) +
    box(a, 0, top, w, h) +
    tier(top + 2, step * 0.62, count * 2) +
    box(a, 0, top + step * 0.62, w, 7) +
    tier(top + step * 0.62 + 4, h * 0.97 - top - step * 0.62 - 8, count) +
    box(a, 0, h * 0.95, w, h)
  );
});

const temple = floor("temple", ({ w, h, g, a, b, r, int }) => {
  const [count, top] = [int(4, 6), h * r(0.42, 0.48)];
  const [left, wide] = [w * 0.12, w * 0.76];
  const step = wide / count;
  const column = (k: number) =>
    box(a, left + (k + 0.2) * step, top, step * 0.6, h) +
    box(g, left + (k + 0.46) * step, top + 8, step * 0.08, h * 0.3);
  return (
    disc(b, w / 2, top - h * 0.04, w * r(0.3, 0.4)) +
    poly(a, left - 6, top - 10, w / 2, top - h * 0.24, w - left + 6, top - 10) +
    box(a, left - 6, top - 7, wide + 12, 8) +
    many(count, column) +
    box(a, left - 6, h * 0.86, wide + 12, h) +
    box(a, 0, h * 0.92, w, h)
  );
});

const shield = open("shield", ({ w, h, a, b, g, r, int }) => {
  const [x, top, half, kind] = [w / 2, h * 0.08, Math.min(w * 0.36, h * 0.36), int(0, 2)];
  const outline = (k: number) =>
    svg`M${x - half * k} ${top + half * (1 - k)}H${x + half * k}V${top + half}C${x + half * k} ${top + half * (1 + k * 0.7)} ${x + half * 0.4 * k} ${top + half * (1.2 + k * 0.9)} ${x} ${top + half * (1.2 + k * 1.1)}C${x - half * 0.4 * k} ${top + half * (1.2 + k * 0.9)} ${x - half * k} ${top + half * (1 + k * 0.7)} ${x - half * k} ${top + half}`;
  const inner = [
    many(3, (k) =>
      poly(
        b,
        x - half,
        top + half * (0.2 + k * 0.7),
        x,
        top + half * (0.6 + k * 0.7),
        x + half,
        top + half * (0.2 + k * 0.7),
        x + half * 0.8,
        top + half * (0.55 + k * 0.55),
        x,
        top + half * (0.95 + k * 0.6),
        x - half * 0.8,
        top + half * (0.55 + k * 0.55),
      ),
    ),
    box(b, x - half * 0.16, top + 4, half * 0.32, half * 2) +
      box(b, x - half * 0.9, top + half * 0.6, half * 1.8, half * 0.32),
    disc(b, x, top + half * 0.9, half * 0.52) + disc(g, x, top + half * 0.9, half * r(0.2, 0.34)),
  ];
  return shape(a, outline(1)) + shape(g, outline(0.9)) + shape(a, outline(0.84)) + (inner[kind] as string);
});

export const fantasy: readonly Composition[] = [castle, scales, crystal, doorway];
export const history: readonly Composition[] = [arches, temple, shield, doorway];
