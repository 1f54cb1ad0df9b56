// One memory in which several threads compute, for runtimes with threads (Node). It is divided once: a lane for each thread,
// where its panels and its scratch arrays lie, and behind the lanes the room for arrays that all threads see. Only the
// thread that owns the space hands those out; a lane hands out scratch, and so no two threads ever hand out the same bytes.
// Starting threads and telling them what to do is somebody else's business (src/node/threads).
import type { Kernels } from "../kernels.ts";
import { Arena } from "./arena.ts";
import { bindKernels } from "./bind-kernels.ts";
import { sharedRelaxedModule } from "./generated/shared-relaxed.ts";
import { sharedStrictModule } from "./generated/shared-strict.ts";
import { defaultPages, type WasmKernelsOptions } from "./kernels-of-module.ts";
import { compileOnce, instantiate, type WasmKind } from "./load-kernels.ts";

/** The memory and the module compiled for it: what a message to another thread can carry. */
export interface SharedSpace {
  readonly kind: WasmKind;
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  /** How many threads may compute at a time. */
  readonly lanes: number;
}

/** Room of a lane, 16 MiB: the system gives what is touched of it. */
const laneBytes = 2 ** 24;
const pageBytes = 65_536;
/** What 32-bit addresses reach. */
const mostPages = 65_536;
const texts: Readonly<Record<WasmKind, string>> = { strict: sharedStrictModule, relaxed: sharedRelaxedModule };

/** How many lanes fit into one memory beside so many pages for arrays. */
export function mostLanes(pages: number): number {
  return Math.max(0, Math.floor(((mostPages - pages) * pageBytes) / laneBytes));
}

/**
 * @param options pages: for the arrays that all threads see; the lanes come on top, 256 pages each
 * @throws RangeError or TypeError where the memory cannot be reserved; WebAssembly.CompileError where the SIMD is missing
 */
export function createSharedSpace(
  kind: WasmKind,
  lanes: number,
  { pages = defaultPages }: WasmKernelsOptions = {},
): SharedSpace {
  const size = pages + (lanes * laneBytes) / pageBytes;
  const memory = new WebAssembly.Memory({ initial: size, maximum: size, shared: true });
  return { kind, module: compileOnce(texts[kind]), memory, lanes };
}

/** The kernels of the owning thread: they hand out the arrays that every lane's kernels take, too. Call it once. */
export function ownerKernels(space: SharedSpace): Kernels {
  const wasm = instantiate(space.module, space.memory, workspaceOf(0));
  return bindKernels(space.kind, wasm, new Arena(space.memory, { start: space.lanes * laneBytes }));
}

/**
 * The kernels of one thread's work: their own arrays are scratch, 15 MiB of it, that no other thread sees. Lane 0 is the
 * owning thread's.
 */
export function laneKernels(space: SharedSpace, lane: number): Kernels {
  const wasm = instantiate(space.module, space.memory, workspaceOf(lane));
  const start = workspaceOf(lane) + wasm.workspaceBytes.value;
  return bindKernels(space.kind, wasm, new Arena(space.memory, { start, end: (lane + 1) * laneBytes, zeroed: false }));
}

/** Not at the lane's first byte: no array may lie at address 0, and the owner's first lane begins there. */
function workspaceOf(lane: number): number {
  return lane * laneBytes + 16;
}
