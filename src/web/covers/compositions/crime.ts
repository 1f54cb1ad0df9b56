// Crime and film noir.
import { type Composition, floor, full, open } from "../composition.ts";
import { box, disc, many, oval, poly, ring, svg, turned } from "../pen.ts";
import { bust, person } from "./silhouettes.ts";

// light through slats on whoever stands there
const blinds = full((p) => {
  const [count, slant, who] = [p.int(8, 12), p.r(-5, 5), p.int(0, 3)];
  const step = (p.h + 40) / count;
  const slats = many(count, (k) => {
    const [left, right] = [p.int(0, 3) ? -20 : p.w * p.r(0.1, 0.4), p.int(0, 3) ? p.w + 20 : p.w * p.r(0.6, 0.9)];
    return box(p.a, left, k * step - 14, right - left, step * 0.45);
  });
  const x = p.w * p.r(0.3, 0.7);
  return (
    turned(slats, slant, x, p.h / 2) +
    (who ? bust(p.b, x, p.h + 2, p.h * p.r(0.6, 0.76), who > 1) : disc(p.b, x, p.h * p.r(0.3, 0.6), p.w * 0.17))
  );
});

// a street lamp and who waits under it
export const lamp: Composition = floor((p) => {
  const [x, top, spread, ground] = [p.w * p.r(0.38, 0.62), p.h * p.r(0.1, 0.18), p.w * p.r(0.3, 0.4), p.h * 0.84];
  const side = x + p.way() * 42;
  return (
    poly(p.b, x - 7, top, x + 7, top, x + spread, ground, x - spread, ground) +
    box(p.a, 0, ground, p.w, p.h) +
    oval(p.b, x, ground, spread, p.h * 0.055) +
    box(p.a, side - 1.5, top - 6, 3, p.h) +
    box(p.a, Math.min(x, side), top - 6, 42, 3) +
    poly(p.a, x - 9, top + 2, x - 4, top - 7, x + 4, top - 7, x + 9, top + 2) +
    person(p.g, x + spread * p.r(-0.4, 0.4), ground + 4, p.h * p.r(0.3, 0.4), p.int(0, 2) > 0)
  );
});

// the print of a finger
export const fingerprint: Composition = full((p) => {
  const [x, y, odd] = [p.w * p.r(0.4, 0.6), p.h * p.r(0.46, 0.62), p.int(2, 6)];
  const loop = (k: number) =>
    svg`<ellipse cx="${x}" cy="${y + k * 2}" rx="${7 + k * 11}" ry="${10 + k * 13.5}" fill="none" stroke="${k === odd ? p.b : p.a}" stroke-width="5.6" stroke-linecap="round" stroke-dasharray="${p.r(1.6, 3.2) * (7 + k * 11)} ${p.r(11, 26)}" stroke-dashoffset="${p.r(0, 200)}"/>`;
  return turned(many(p.int(10, 13), loop), p.r(-35, 35), x, y);
});

// two walls and a way out
export const alley: Composition = floor((p) => {
  const [x, ground, gap, sky] = [p.w * p.r(0.42, 0.58), p.h * 0.86, p.w * p.r(0.06, 0.1), p.w * p.r(0.24, 0.3)];
  return (
    box(p.a, 0, 0, p.w, p.h) +
    poly(p.g, x - sky, 0, x + sky, 0, x + gap, ground, x - gap, ground) +
    disc(p.b, x, p.h * p.r(0.2, 0.32), p.w * p.r(0.13, 0.18)) +
    person(p.b, x, ground + 6, p.h * p.r(0.2, 0.28), true)
  );
});

// somebody, or an eye, in a keyhole
export const keyhole: Composition = open((p) => {
  const [x, size, y, foot, who] = [p.w / 2, Math.min(p.w * 0.25, p.h * 0.23), p.h * 0.33, p.h * 0.9, p.int(0, 3)];
  const hole =
    disc(p.a, x, y, size) + poly(p.a, x - size * 0.42, y, x + size * 0.42, y, x + size, foot, x - size, foot);
  const eye = oval(p.g, x, y, size * 0.74, size * 0.42) + disc(p.b, x, y, size * 0.38) + disc(p.a, x, y, size * 0.16);
  return hole + (who > 1 ? eye : person(p.b, x, foot, (foot - y) * 1.05, who > 0));
});

// a target, shot at
export const target: Composition = full((p) => {
  const [x, y, count] = [p.w * p.r(0.3, 0.7), p.h * p.r(0.36, 0.62), p.int(5, 7)];
  const step = (Math.max(p.w, p.h) * 0.62) / count;
  const shot = () => {
    const [sx, sy] = [x + p.r(-64, 64), y + p.r(-54, 54)];
    return disc(p.b, sx, sy, p.r(4.5, 7)) + ring(p.b, sx, sy, 10, 1.4);
  };
  return (
    many(count, (k) => disc(k % 2 ? p.g : p.a, x, y, (count - k) * step)) +
    disc(p.b, x, y, step * 0.5) +
    many(p.int(2, 4), shot)
  );
});

export const crime: readonly Composition[] = [blinds, lamp, fingerprint, alley, keyhole, target];
