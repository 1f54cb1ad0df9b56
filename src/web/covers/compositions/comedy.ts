// Comedy: confetti, harlequins, smiles, bow ties, juggling, awnings.
import { type Composition, full, open } from "../composition.ts";
import { box, disc, line, many, poly, ring, shape, svg, turned } from "../pen.ts";

export const comedy: readonly Composition[] = [
  full("confetti", ({ w, h, a, b, r, int, chance }) => {
    const [across, down] = [int(4, 5), int(4, 6)];
    const cell = Math.min(w / across, h / down);
    const piece = (k: number) => {
      const x = ((k % across) + r(0.25, 0.75)) * (w / across);
      const y = (Math.floor(k / across) + r(0.25, 0.75)) * (h / down);
      const [size, ink, kind] = [cell * r(0.16, 0.36), chance(0.6) ? a : b, int(0, 3)];
      if (kind === 0) return disc(ink, x, y, size * 0.8);
      if (kind === 1) return ring(ink, x, y, size * 0.7, size * 0.42);
      const flat =
        kind === 2
          ? box(ink, x - size, y - size * 0.32, size * 2, size * 0.64)
          : poly(ink, x, y - size, x + size, y + size * 0.8, x - size, y + size * 0.8);
      return turned(flat, r(0, 180), x, y);
    };
    return many(across * down, piece);
  }),
  full("harlequin", ({ w, h, a, b, r, int }) => {
    const [across, tall] = [int(3, 5), r(1.25, 1.8)];
    const wide = w / across;
    const down = Math.ceil(h / (wide * tall));
    const odd = int(across, across * down - 1);
    const diamond = (k: number) => {
      const [x, y] = [((k % across) + 0.5) * wide, (Math.floor(k / across) + 0.5) * wide * tall];
      return (
        poly(k === odd ? b : a, x, y - (wide * tall) / 2, x + wide / 2, y, x, y + (wide * tall) / 2, x - wide / 2, y) +
        (k % 3 ? "" : disc(b, x, y, wide * 0.1))
      );
    };
    return many(across * down, diamond);
  }),
  open("smile", ({ w, h, g, a, b, r, chance }) => {
    const [x, y, half] = [w / 2, h * r(0.48, 0.56), w * r(0.3, 0.38)];
    const deep = Math.min(half, h * 0.36);
    const mouth = shape(a, svg`M${x - half} ${y}H${x + half}A${half} ${deep} 0 0 1 ${x - half} ${y}`);
    const teeth = box(g, x - half * 0.82, y, half * 1.64, deep * 0.24);
    const tongue = svg`<ellipse cx="${x + half * r(-0.2, 0.2)}" cy="${y + deep * 0.78}" rx="${half * 0.4}" ry="${deep * 0.24}" fill="${b}"/>`;
    const [eye, up] = [half * r(0.16, 0.24), y - h * r(0.2, 0.26)];
    const wink = chance(0.4);
    const left = wink
      ? line(a, 6, svg`M${x - half * 0.8} ${up}q${half * 0.3} ${-half * 0.3} ${half * 0.6} 0`)
      : disc(a, x - half * 0.5, up, eye);
    return mouth + teeth + tongue + left + disc(wink ? b : a, x + half * 0.5, up, eye);
  }),
  open("bowler", ({ w, h, a, b, r, chance }) => {
    const [x, size] = [w / 2, Math.min(w * 0.26, h * 0.2)];
    const [hat, tie] = [h * 0.38, h * r(0.74, 0.8)];
    const crown = shape(
      a,
      svg`M${x - size} ${hat}C${x - size} ${hat - size * 1.5} ${x + size} ${hat - size * 1.5} ${x + size} ${hat}`,
    );
    const brim = svg`<path d="M${x - size * 1.5} ${hat - 3}Q${x} ${hat + size * 0.34} ${x + size * 1.5} ${hat - 3}" stroke="${a}" stroke-width="${size * 0.2}" fill="none" stroke-linecap="round"/>`;
    const band = shape(
      b,
      svg`M${x - size} ${hat - size * 0.06}V${hat - size * 0.3}H${x + size}V${hat - size * 0.06}Q${x} ${hat + size * 0.1} ${x - size} ${hat - size * 0.06}`,
    );
    const lip = chance(0.6)
      ? shape(
          a,
          svg`M${x} ${h * 0.56}q${size * 0.5} ${-size * 0.34} ${size * 0.9} ${size * 0.2}q${-size * 0.5} ${size * 0.3} ${-size * 0.9} 0q${-size * 0.4} ${size * 0.3} ${-size * 0.9} 0q${size * 0.4} ${-size * 0.54} ${size * 0.9} ${-size * 0.2}`,
        )
      : ring(a, x + size * 0.5, h * 0.55, size * 0.34, 3.4) +
        ring(a, x - size * 0.5, h * 0.55, size * 0.34, 3.4) +
        box(a, x - size * 0.2, h * 0.545, size * 0.4, 3);
    const bow =
      poly(b, x, tie, x - size, tie - size * 0.5, x - size, tie + size * 0.5) +
      poly(b, x, tie, x + size, tie - size * 0.5, x + size, tie + size * 0.5);
    return crown + band + brim + lip + bow + box(a, x - size * 0.16, tie - size * 0.2, size * 0.32, size * 0.4);
  }),
  open("juggle", ({ w, h, a, b, r, int }) => {
    const [count, foot] = [int(5, 8), h * 0.92];
    const [half, tall] = [w * r(0.3, 0.36), h * r(0.62, 0.72)];
    const odd = int(1, count - 2);
    const ball = (k: number) => {
      const at = Math.PI * (1 - k / (count - 1));
      return disc(
        k === odd ? b : a,
        w / 2 + Math.cos(at) * half,
        foot - h * 0.1 - Math.sin(at) * tall,
        Math.min(w, h) * (k === odd ? 0.1 : 0.065),
      );
    };
    const arms = line(a, 7, svg`M${w / 2 - half} ${foot - 6}q${half} ${h * 0.2} ${2 * half} 0`);
    return many(count, ball) + arms;
  }),
  full("awning", ({ w, h, g, a, b, r, int }) => {
    const [count, deep] = [int(5, 8), h * r(0.42, 0.56)];
    const step = w / count;
    const stripe = (k: number) => {
      const ink = k % 2 ? g : a;
      return (
        box(ink, k * step, 0, step + 0.4, deep) +
        shape(ink, svg`M${k * step} ${deep - 0.5}a${step / 2} ${step / 2} 0 0 0 ${step} 0`)
      );
    };
    const [x, size] = [w * r(0.32, 0.68), Math.min(w, h) * r(0.09, 0.13)];
    return many(count, stripe) + disc(b, x, h - size * 1.5, size) + box(a, 0, h - size * 0.5, w, size);
  }),
];
