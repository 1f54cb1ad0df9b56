// What fitting models takes of memory, against what can be had: said before anything is learnt, with the numbers, because a
// process that runs out of memory hours later says nothing.
import { InputError } from "../../core/errors/input-error.ts";
import type { RankingModel, RatingsSize } from "../../core/models/ranking/ranking-model.ts";
import { mostKernelBytes } from "../threads/kernel-pages.ts";

/** A model of any kind and options that it will be fitted with. */
export interface Planned {
  readonly model: { readonly id: string } & Pick<RankingModel, "memory" | "besides">;
  readonly options: object;
}

/**
 * Kernel memory in which every plan can be fitted, one after the other.
 *
 * @param available bytes that this process may still take
 * @throws InputError that names the model, where its kernel memory is more than there can be, or where that and what stands beside it
 * is more than is available
 */
export function kernelBytesOf(planned: readonly Planned[], size: RatingsSize, available: number): number {
  for (const plan of planned) {
    if (kernelBytes(plan, size) > mostKernelBytes) throw refused(plan, size, kernelBytes, mostKernelBytes);
    if (allBytes(plan, size) > available) throw refused(plan, size, allBytes, available);
  }
  return Math.max(0, ...planned.map((plan) => kernelBytes(plan, size)));
}

type Reckoning = (plan: Planned, size: RatingsSize) => number;

const kernelBytes: Reckoning = ({ model, options }, size) => model.memory(size, options);
const allBytes: Reckoning = (plan, size) => kernelBytes(plan, size) + (plan.model.besides?.(size, plan.options) ?? 0);

function refused(plan: Planned, size: RatingsSize, reckoning: Reckoning, most: number): InputError {
  const { users, items, ratings } = size;
  const table = `${told(users)} people, ${told(items)} films and ${told(ratings)} ratings`;
  const need = `need ${megabytes(reckoning(plan, size))} MB${reckoning === kernelBytes ? " of kernel memory" : ""}`;
  const had = `${megabytes(most)} MB can be had`;
  const eased = easedBy(plan, size, reckoning);
  return new InputError(`Cannot fit ${plan.model.id}`, `${table} ${need}, and ${had}: ${eased} needed`);
}

/** Options and sizes of the table that, halved, save a tenth or more: what to have fewer of. */
function easedBy({ model, options }: Planned, size: RatingsSize, reckoning: Reckoning): string {
  const saves = (halved: number) => halved < 0.9 * reckoning({ model, options }, size);
  const names: string[] = [];
  for (const [name, value] of Object.entries(options)) {
    if (typeof value !== "number" || value < 2) continue;
    if (saves(reckoning({ model, options: { ...options, [name]: Math.floor(value / 2) } }, size))) names.push(name);
  }
  for (const [name, what] of [
    ["users", "people"],
    ["items", "films"],
    ["ratings", "ratings"],
  ] as const) {
    if (saves(reckoning({ model, options }, { ...size, [name]: Math.floor(size[name] / 2) }))) names.push(what);
  }
  return names.length === 0 ? "a smaller model was" : `fewer ${names.join(" or ")} were`;
}

const told = (count: number) => count.toLocaleString("en-US");
const megabytes = (bytes: number) => told(Math.ceil(bytes / 1e6));
