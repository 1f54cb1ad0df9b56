import { crc32 as zlibCrc32 } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ArtifactError } from "../../../src/core/artifact/artifact-error.ts";
import type { ArtifactHeader } from "../../../src/core/artifact/artifact-header.ts";
import { crc32 } from "../../../src/core/artifact/crc32.ts";
import { openArtifact } from "../../../src/core/artifact/open-artifact.ts";
import { packArtifact } from "../../../src/core/artifact/pack-artifact.ts";
import type { SectionData } from "../../../src/core/artifact/section-types.ts";
import { smallArtifact, smallHeader, smallSections } from "./small-artifact.ts";

describe("crc32", () => {
  it("is the checksum of zip and gzip", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(crc32(bytes)).toBe(zlibCrc32(bytes));
      }),
    );
    expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926); // the check value of its definition
  });
});

describe("an artifact", () => {
  it("comes back as it was packed, in place and aligned", () => {
    const bytes = smallArtifact();
    const artifact = openArtifact(bytes.buffer);
    expect(artifact.header).toEqual(smallHeader);
    for (const { name, data, shape } of smallSections) {
      const view = artifact.section(name);
      expect(view).toEqual(data);
      expect(view.buffer).toBe(bytes.buffer);
      expect(view.byteOffset % 64).toBe(0);
      expect(artifact.shape(name)).toEqual(shape ?? [data.length]);
    }
  });

  it("has the same bytes every time", () => expect(smallArtifact()).toEqual(smallArtifact()));

  it("packs views into larger arrays, and their elements alone", () => {
    const part = new Float32Array([1, 2, 3, 4]).subarray(1, 3);
    const artifact = openArtifact(packArtifact(smallHeader, [{ name: "part", data: part }]).buffer);
    expect(artifact.section("part", "f32")).toEqual(new Float32Array([2, 3]));
  });

  it("may have no sections", () => {
    const artifact = openArtifact(packArtifact(smallHeader, []).buffer);
    expect(artifact.has("bias/films")).toBe(false);
    expect(() => artifact.section("bias/films")).toThrow("its sections are none; bias/films was needed");
  });

  it("says which part is missing", () => {
    const artifact = openArtifact(smallArtifact([{ name: "a", data: new Uint8Array(1) }]).buffer);
    const reason = (ask: () => unknown) => {
      try {
        return ask();
      } catch (error) {
        return error instanceof ArtifactError ? [error.reason, error.section, error.message] : error;
      }
    };
    expect(reason(() => artifact.section("b"))).toEqual([
      "missing-part",
      "b",
      "Cannot open the artifact: its sections are a; b was needed",
    ]);
    expect(reason(() => artifact.section("a", "f32"))).toEqual([
      "missing-part",
      "a",
      "Cannot open the artifact: section a holds u8; f32 was needed",
    ]);
  });

  it("holds any JSON and any numbers, whatever lengths that gives", () => {
    const json = fc.dictionary(fc.string(), fc.jsonValue());
    const data = fc.oneof<fc.Arbitrary<SectionData>[]>(
      fc.float32Array(),
      fc.float64Array(),
      fc.int32Array(),
      fc.uint32Array(),
      fc.uint16Array(),
      fc.uint8Array(),
      fc.int8Array(),
    );
    const sections = fc.uniqueArray(fc.record({ name: fc.string({ minLength: 1 }), data }), {
      selector: ({ name }) => name,
    });
    fc.assert(
      fc.property(json, sections, (parts, all) => {
        const artifact = openArtifact(packArtifact({ ...smallHeader, parts }, all).buffer);
        expect(artifact.header.parts).toEqual(JSON.parse(JSON.stringify(parts)));
        for (const { name, data } of all) expect(artifact.section(name)).toEqual(data);
      }),
    );
  });
});

describe("packArtifact", () => {
  const pack = (change: Record<string, unknown>) => () =>
    packArtifact({ ...smallHeader, ...change } as unknown as ArtifactHeader, []);

  it.each([
    [{ films: {} }, "films in the header is an object; a list was needed"],
    [{ options: undefined }, "options in the header is missing; an object was needed"],
    [{ metrics: 3 }, "metrics in the header is a number; an object or a list was needed"],
    [{ parts: { bias: { mean: Number.NaN } } }, "header.parts.bias.mean is NaN"],
    [{ films: [{ at: new Date(0) }] }, "header.films[0].at is an object of the class Date"],
    [{ parts: { a: new Float32Array(1) } }, "header.parts.a is an object of the class Float32Array"],
    [{ options: { f: () => 0 } }, "header.options.f is a function"],
    [{ licences: [undefined] }, "header.licences[0] is undefined"],
  ])("refuses the header %j", (change, message) => {
    expect(pack(change)).toThrow(TypeError);
    expect(pack(change)).toThrow(`Cannot pack the artifact: ${message}`);
  });

  it("refuses a circle", () => {
    const circle: Record<string, unknown> = {};
    circle["again"] = circle;
    expect(pack({ parts: circle })).toThrow("nested over 100 deep (or in a circle)");
  });

  it("refuses sections that could not be told apart or read back", () => {
    const data = new Float32Array(6);
    const packed =
      (...sections: Parameters<typeof packArtifact>[1]) =>
      () =>
        packArtifact(smallHeader, sections);
    expect(packed({ name: "", data })).toThrow("a section has an empty name");
    expect(packed({ name: "a", data }, { name: "a", data })).toThrow("section a is there twice");
    expect(packed({ name: "a", data, shape: [2, 2] })).toThrow("section a has the shape [2, 2]; one of 6 elements");
    expect(packed({ name: "a", data, shape: [-2, -3] })).toThrow(RangeError);
    const long = new BigInt64Array(1) as unknown as SectionData;
    expect(packed({ name: "a", data: long })).toThrow("section a is a BigInt64Array; one of f32, f64");
  });
});
