// Which Chromium the browser tests run in: the one that MATINEE_CHROMIUM names, else the one of package-lock.json, else one that the machine
// has. It has said its version before it is called found.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type UnpackedChromium, unpackChromium } from "./unpack-chromium.ts";

export type FoundChromium = UnpackedChromium | { readonly executable: null; readonly why: string };

/** As Debian and others call it. */
const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

export async function findChromium(): Promise<FoundChromium> {
  const named = process.env["MATINEE_CHROMIUM"];
  if (named !== undefined && named !== "") return runnable({ executable: named, env: {} });
  const onPath = (process.env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const installed = onPath.filter((path) => existsSync(path)).map((executable) => ({ executable, env: {} }));
  const all = hasPackaged() ? [await unpackChromium(), ...installed] : installed;
  const tried = all.map(runnable);
  const found = tried.find(({ executable }) => executable !== null);
  if (found !== undefined) return found;
  const failures = tried.flatMap((each) => (each.executable === null ? [each.why] : []));
  const packaged = hasPackaged() ? [] : [`package-lock.json has none for ${process.platform} on ${process.arch}`];
  return { executable: null, why: [...packaged, ...failures, "MATINEE_CHROMIUM names none"].join("; ") };
}

const hasPackaged = () => process.platform === "linux" && process.arch === "x64";

function runnable(chromium: UnpackedChromium): FoundChromium {
  const { executable, env } = chromium;
  const { status, stderr, error } = spawnSync(executable, ["--version"], {
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  if (status === 0) return chromium;
  const said = error?.message ?? (stderr.trim().split("\n").at(-1) || `it ended with ${status}`);
  return { executable: null, why: `${executable} does not run: ${said}` };
}
