// Bytes that are not a whole artifact of this version: each is refused with its reason, and no damage at all lets another
// error out.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ArtifactError } from "../../../src/core/artifact/artifact-error.ts";
import { openArtifact } from "../../../src/core/artifact/open-artifact.ts";
import { rewriteHeader, withHeaderText } from "./rewrite-header.ts";
import { smallArtifact, smallHeader, smallSections } from "./small-artifact.ts";

/** The reason and the message without its start, or null where the bytes were taken and hold what was packed. */
function refusal(bytes: ArrayBuffer): readonly [string, string] | null {
  try {
    const artifact = openArtifact(bytes);
    expect(artifact.header).toEqual(smallHeader);
    for (const { name, data } of smallSections) expect(artifact.section(name)).toEqual(data);
    return null;
  } catch (error) {
    if (error instanceof ArtifactError) return [error.reason, error.seenAndNeeded];
    throw error;
  }
}

const whole = smallArtifact();
const headerEnd = 16 + new DataView(whole.buffer).getUint32(12, true);

/** The small artifact with some bytes overwritten. */
function overwritten(at: number, ...bytes: number[]): ArrayBuffer {
  const changed = Uint8Array.from(whole);
  changed.set(bytes, at);
  return changed.buffer;
}

describe("openArtifact refuses", () => {
  it.each([
    ["a zip archive", new TextEncoder().encode("PK\x03\x04 and more").buffer, "foreign", "starts with 50 4b 03 04"],
    ["another word", new TextEncoder().encode("MATINE!").buffer, "foreign", "this is another kind of file"],
    ["nothing", new ArrayBuffer(0), "truncated", "it has 0 bytes; at least 16"],
    ["a start alone", whole.slice(0, 11).buffer, "truncated", "it has 11 bytes; at least 16"],
    ["half a header", whole.slice(0, 40).buffer, "truncated", `it has 40 bytes; ${headerEnd + 4} were needed`],
    [
      "all but the last byte",
      whole.slice(0, -1).buffer,
      "truncated",
      `it has ${whole.length - 1} bytes; ${whole.length}`,
    ],
    ["bytes too many", Uint8Array.from([...whole, 0]).buffer, "damaged", "where its last section ends, were needed"],
    ["a newer version", overwritten(8, 2), "newer", "it has format version 2; this matinee reads version 1"],
    ["version 0", overwritten(8, 0), "damaged", "it has format version 0; 1 was needed"],
    ["a changed header", overwritten(20, 0), "damaged", "the header's checksum is not the recorded one"],
    ["a changed section", overwritten(whole.length - 1, 9), "damaged", "section flags has the checksum"],
  ])("%s", (_, bytes, reason, message) => {
    expect(refusal(bytes)).toEqual([reason, expect.stringContaining(message)]);
  });

  const header = (change: (header: Record<string, unknown>) => unknown) => rewriteHeader(whole, change);
  const entry = (change: object) =>
    header(({ sections, ...rest }) => {
      const [first, ...others] = sections as object[];
      return { ...rest, films: [], sections: [{ ...first, ...change }, ...others] };
    });

  it.each([
    ["no JSON", withHeaderText(whole, "{"), "the header cannot be parsed"],
    ["a list", withHeaderText(whole, "[]"), "the header is a list; an object was needed"],
    ["a field less", header(({ films, ...rest }) => rest), "films in the header is missing; a list was needed"],
    ["no sections", header(({ sections, ...rest }) => rest), "sections in the header is missing; a list was needed"],
    ["a section that is none", header((all) => ({ ...all, sections: [3] })), "section 0 is described by a number"],
    ["a section without a name", entry({ name: "" }), "section 0 has no name"],
    ["a section's type", entry({ type: 4 }), "section bias/films has a type that is a number"],
    ["a section's shape", entry({ shape: [-1] }), "section bias/films has no shape"],
    ["another shape", entry({ shape: [3] }), "8 bytes long and of the shape [3]; 12 bytes of f32 were needed"],
    ["a section's offset", entry({ offset: 1.5 }), "section bias/films has no offset"],
    ["another offset", entry({ offset: 8 }), "section bias/films starts at byte 8; byte "],
    ["a section's length", entry({ length: null }), "section bias/films has no length"],
    ["a section's checksum", entry({ checksum: 1 }), "section bias/films has a checksum that is a number"],
    ["a name twice", entry({ name: "one" }), "section one is described twice"],
  ])("a header with a right checksum and %s", (_, bytes, message) => {
    expect(refusal(bytes)).toEqual(["damaged", expect.stringContaining(message)]);
  });

  it("nothing that a later writer adds: more fields, and sections of types that it does not know", () => {
    const later = header(({ films, sections, ...rest }) => {
      const all = (sections as object[]).map((section, place) => (place === 0 ? { ...section, type: "f16" } : section));
      return { ...rest, films: [], more: 1, sections: all };
    });
    const artifact = openArtifact(later);
    expect(artifact.has("bias/films")).toBe(false);
    expect(() => artifact.section("bias/films")).toThrow("section bias/films holds f16; a type known here was needed");
    expect(artifact.has("one")).toBe(true);
    expect(artifact.header).not.toHaveProperty("more");
  });
});

describe("damage", () => {
  const place = fc.nat({ max: whole.length - 1 });

  it("of any one bit is refused, or was between the sections", () => {
    for (let at = 0; at < whole.length; at++) {
      const seen = refusal(overwritten(at, whole[at]! ^ (1 << (at % 8))));
      if (at < headerEnd + 4) expect(seen).not.toBeNull();
    }
  });

  it("of any bytes is refused, or the content is the same", () => {
    const changes = fc.array(fc.tuple(place, fc.nat({ max: 255 })), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(changes, (all) => {
        const changed = Uint8Array.from(whole);
        for (const [at, byte] of all) changed[at] = byte;
        refusal(changed.buffer);
      }),
    );
  });

  it("by a cut anywhere is called truncated", () => {
    fc.assert(
      fc.property(place, (end) => {
        expect(refusal(whole.slice(0, end).buffer)?.[0]).toBe("truncated");
      }),
    );
  });

  it("in a header that still has its checksum lets no other error out", () => {
    const text = new TextDecoder().decode(whole.subarray(16, headerEnd));
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), fc.nat({ max: 9 }), fc.string({ maxLength: 9 }), (at, cut, put) => {
        const changed = `${text.slice(0, at)}${put.slice(0, cut)}${text.slice(at + cut * 4)}`;
        if (new TextEncoder().encode(changed).length > headerEnd - 16) return;
        try {
          openArtifact(withHeaderText(whole, changed));
        } catch (error) {
          expect(error).toBeInstanceOf(ArtifactError);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
