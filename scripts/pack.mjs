// `npm pack` and `npm publish` call this first: a package holds what is built afresh, nothing that lay about.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { prepare, root } from "./prepare.mjs";

rmSync(join(root, "dist"), { recursive: true, force: true });
prepare({ quiet: true });
