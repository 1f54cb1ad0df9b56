import fc from "fast-check";
import { expect, it } from "vitest";
import { escapeText, html, trusted } from "../../src/report/markup/html.ts";
import { markupFaults } from "../support/markup-faults.ts";

it("escapes text and attributes", () => {
  const title = `<script>alert("1")</script> & 'x'`;
  const { markup } = html`<p title="${title}">${title}</p>`;
  expect(markup).not.toContain("<script");
  expect(markup).not.toContain(`"1"`);
  expect(markupFaults(markup)).toEqual([]);
});

it("nests markup as it is and lists one after the other", () => {
  const items = ["a", "<b>"].map((text) => html`<li>${text}</li>`);
  expect(html`<ul>${items}${null}${trusted("<hr>")}${3}</ul>`.markup).toBe(
    "<ul><li>a</li><li>&#60;b&#62;</li><hr>3</ul>",
  );
});

it("lets no text out of its element, whatever it is", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(escapeText(text)).not.toMatch(/[<>"']/);
      expect(markupFaults(html`<p class="${text}">${text}</p>`.markup)).toEqual([]);
    }),
  );
});

it("notices faults in markup at all", () => {
  expect(markupFaults("<p><b></p></b>")).toHaveLength(2);
  expect(markupFaults("<p>1 < 2</p>")).toHaveLength(1);
  expect(markupFaults(`<i id="a"></i><i id="a"></i>`)).toEqual(["id a is used twice"]);
  expect(markupFaults("<p>")).toEqual(["<p> is never closed"]);
});
