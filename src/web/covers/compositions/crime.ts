// Crime and film noir.
import { type Composition, floor, full, open } from "../composition.ts";
import { box, disc, many, oval, poly, ring, svg, turned } from "../pen.ts";
import { bust, person } from "./silhouettes.ts";

// light through slats on whoever stands there
const blinds = full(({ w, h, a, b, r, int }) => {
  const [count, slant, who] = [int(8, 12), r(-5, 5), int(0, 3)];
  const step = (h + 40) / count;
  const slats = many(count, (k) => {
    const [left, right] = [int(0, 3) ? -20 : w * r(0.1, 0.4), int(0, 3) ? w + 20 : w * r(0.6, 0.9)];
    return box(a, left, k * step - 14, right - left, step * 0.45);
  });
  const x = w * r(0.3, 0.7);
  return (
    turned(slats, slant, x, h / 2) +
    (who ? bust(b, x, h + 2, h * r(0.6, 0.76), who > 1) : disc(b, x, h * r(0.3, 0.6), w * 0.17))
  );
});

// a street lamp and who waits under it
const lamp = floor(({ w, h, g, a, b, r, int, way }) => {
  const [x, top, spread, ground] = [w * r(0.38, 0.62), h * r(0.1, 0.18), w * r(0.3, 0.4), h * 0.84];
  const side = x + way() * 42;
  return (
    poly(b, x - 7, top, x + 7, top, x + spread, ground, x - spread, ground) +
    box(a, 0, ground, w, h) +
    oval(b, x, ground, spread, h * 0.055) +
    box(a, side - 1.5, top - 6, 3, h) +
    box(a, Math.min(x, side), top - 6, 42, 3) +
    poly(a, x - 9, top + 2, x - 4, top - 7, x + 4, top - 7, x + 9, top + 2) +
    person(g, x + spread * r(-0.4, 0.4), ground + 4, h * r(0.3, 0.4), int(0, 2) > 0)
  );
});

// the print of a finger
const fingerprint = full(({ w, h, a, b, r, int }) => {
  const [x, y, odd] = [w * r(0.4, 0.6), h * r(0.46, 0.62), int(2, 6)];
  const loop = (k: number) =>
    svg`<ellipse cx="${x}" cy="${y + k * 2}" rx="${7 + k * 11}" ry="${10 + k * 13.5}" fill="none" stroke="${k === odd ? b : a}" stroke-width="5.6" stroke-linecap="round" stroke-dasharray="${r(1.6, 3.2) * (7 + k * 11)} ${r(11, 26)}" stroke-dashoffset="${r(0, 200)}"/>`;
  return turned(many(int(10, 13), loop), r(-35, 35), x, y);
});

// two walls and a way out
const alley = floor(({ w, h, g, a, b, r }) => {
  const [x, ground, gap, sky] = [w * r(0.42, 0.58), h * 0.86, w * r(0.06, 0.1), w * r(0.24, 0.3)];
  return (
    box(a, 0, 0, w, h) +
    poly(g, x - sky, 0, x + sky, 0, x + gap, ground, x - gap, ground) +
    disc(b, x, h * r(0.2, 0.32), w * r(0.13, 0.18)) +
    person(b, x, ground + 6, h * r(0.2, 0.28), true)
  );
});

// somebody, or an eye, in a keyhole
const keyhole = open(({ w, h, g, a, b, int }) => {
  const [x, size, y, foot, who] = [w / 2, Math.min(w * 0.25, h * 0.23), h * 0.33, h * 0.9, int(0, 3)];
  const hole = disc(a, x, y, size) + poly(a, x - size * 0.42, y, x + size * 0.42, y, x + size, foot, x - size, foot);
  const eye = oval(g, x, y, size * 0.74, size * 0.42) + disc(b, x, y, size * 0.38) + disc(a, x, y, size * 0.16);
  return hole + (who > 1 ? eye : person(b, x, foot, (foot - y) * 1.05, who > 0));
});

// a target, shot at
const target = full(({ w, h, g, a, b, r, int }) => {
  const [x, y, count] = [w * r(0.3, 0.7), h * r(0.36, 0.62), int(5, 7)];
  const step = (Math.max(w, h) * 0.62) / count;
  const shot = () => {
    const [sx, sy] = [x + r(-64, 64), y + r(-54, 54)];
    return disc(b, sx, sy, r(4.5, 7)) + ring(b, sx, sy, 10, 1.4);
  };
  return (
    many(count, (k) => disc(k % 2 ? g : a, x, y, (count - k) * step)) +
    disc(b, x, y, step * 0.5) +
    many(int(2, 4), shot)
  );
});

export const crime: readonly Composition[] = [blinds, lamp, fingerprint, alley, keyhole, target];
