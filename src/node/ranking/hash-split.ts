// temporary until split-file.ts
import { createHash } from "node:crypto";
import type { Split } from "../../core/evaluation/ranking/split.ts";
export async function splitHash(split: Split): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify([split.protocol, split.relevantFrom]));
  for (const { roles } of split.folds) hash.update(roles);
  return `sha256:${hash.digest("hex")}`;
}
