// Tells one model from another, whoever trained it and when: the hash of all that it answers with.
import { createHash } from "node:crypto";
import type { ArtifactSection } from "../../core/artifact/pack-artifact.ts";

/** @param parts what stands in the header under `parts` */
export function modelId(parts: object, sections: readonly Pick<ArtifactSection, "data">[]): string {
  const hash = createHash("sha256").update(JSON.stringify(parts));
  for (const { data } of sections) hash.update(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  return hash.digest("hex").slice(0, 16);
}
