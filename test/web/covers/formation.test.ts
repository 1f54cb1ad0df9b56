import { expect, it } from "vitest";
import { chance } from "../../../src/web/covers/chance.ts";
import { formation } from "../../../src/web/covers/compositions/war.ts";
import { takePen } from "../../../src/web/covers/pen.ts";

it("aeroplanes in formation are whole, however high the drawing is: none is chopped where the title begins", () => {
  for (const [w, h] of [
    [200, 150],
    [200, 213],
    [176, 230],
    [200, 288],
  ] as const) {
    for (let seed = 0; seed < 20; seed++) {
      const drawn = formation.draw(takePen({ w, h, g: "#fff", a: "#000", b: "#f00", title: "" }, chance(seed)));
      const planes = [...drawn.matchAll(/translate\(([\d.-]+) ([\d.-]+)\) rotate\(.*?\) scale\(([\d.]+)/g)];
      expect(planes.length).toBeGreaterThan(3);
      for (const [x, y, scale] of planes.map((plane) => plane.slice(1).map(Number) as [number, number, number])) {
        const wing = 100 * scale; // as far as it is long, whichever way it flies
        expect(Math.min(x - wing, y - wing, w - x - wing, h - y - wing)).toBeGreaterThan(0);
      }
    }
  }
});
