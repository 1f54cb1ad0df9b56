// The element types that a section may have, and the typed array each is read as. Numbers lie little endian in the file
// and are read as the machine reads them: every machine that runs WebAssembly in practice is little endian.

/** The typed array of each element type. */
export interface SectionArrays {
  f32: Float32Array;
  f64: Float64Array;
  i32: Int32Array;
  u32: Uint32Array;
  u16: Uint16Array;
  u8: Uint8Array;
  i8: Int8Array;
}

/** The name of an element type, as the header writes it. */
export type SectionType = keyof SectionArrays;

interface Constructor<Data> {
  new (buffer: ArrayBuffer, offset: number, length: number): Data;
  readonly name: string;
  readonly BYTES_PER_ELEMENT: number;
}

const constructors: { readonly [Type in SectionType]: Constructor<SectionArrays[Type]> } = {
  f32: Float32Array,
  f64: Float64Array,
  i32: Int32Array,
  u32: Uint32Array,
  u16: Uint16Array,
  u8: Uint8Array,
  i8: Int8Array,
};

/** Every one of them. */
export const sectionTypes: readonly SectionType[] = Object.keys(constructors) as SectionType[];

/** Numbers as a section holds them. */
export type SectionData = SectionArrays[SectionType];

/** The element type of a typed array, or null for one that no section can hold (64-bit integers, clamped bytes). */
export function sectionTypeOf(data: SectionData): SectionType | null {
  const kind: unknown = data[Symbol.toStringTag]; // not instanceof: an array may come from another frame or worker
  for (const type of sectionTypes) if (constructors[type].name === kind) return type;
  return null;
}

/** Whether a header's word is an element type that this reader knows. */
export function isSectionType(word: string): word is SectionType {
  return Object.hasOwn(constructors, word);
}

/** Bytes of one element. */
export function elementBytes(type: SectionType): number {
  return constructors[type].BYTES_PER_ELEMENT;
}

/** The elements in place, no copy. `offset` is in bytes and a multiple of the element's size. */
export function viewSection(type: SectionType, buffer: ArrayBuffer, offset: number, length: number): SectionData {
  return new constructors[type](buffer, offset, length / elementBytes(type));
}

/** How many elements a shape has; 1 for the shape of a single number, []. */
export function elementsOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}
