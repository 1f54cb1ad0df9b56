// What SIMD the runtime has, asked in the one way that needs no list of versions: it is shown a module of one instruction
// and says whether that is valid. The modules hold one function () -> v128.

/** i32.const 0, i8x16.splat: some vector. */
const vector = [0x41, 0x00, 0xfd, 0x0f];
/** f32x4.add */
const add = [0xfd, 0xe4, 0x01];
/** f32x4.relaxed_madd */
const relaxedMultiplyAdd = [0xfd, 0x85, 0x02];

/** Whether 128-bit SIMD runs here. */
export function supportsSimd(): boolean {
  return validates([...vector, ...vector, ...add]);
}

/** Whether relaxed SIMD runs here. */
export function supportsRelaxedSimd(): boolean {
  return validates([...vector, ...vector, ...vector, ...relaxedMultiplyAdd]);
}

function validates(instructions: readonly number[]): boolean {
  if (typeof WebAssembly === "undefined") return false;
  const body = [0x00, ...instructions, 0x0b]; // no locals; end
  const module = [
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00], // \0asm, version 1
    ...[0x01, 0x05, 0x01, 0x60, 0x00, 0x01, 0x7b], // one type: () -> v128
    ...[0x03, 0x02, 0x01, 0x00], // one function of that type
    ...[0x0a, body.length + 2, 0x01, body.length, ...body], // its code
  ];
  return WebAssembly.validate(Uint8Array.from(module));
}
