// The Chromium that package-lock.json names, as files that can be run. The package brings it compressed, with the libraries and a font that
// a bare machine lacks, and would unpack into the system's temporary folder, where any version that lies there is taken for its own; so it is
// handed a folder of its own, once an install, and whoever comes meanwhile finds either nothing or all of it.
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import chromium, { inflate } from "@sparticuz/chromium";
import { cacheFolder } from "../cache-folder.ts";

export interface UnpackedChromium {
  readonly executable: string;
  /** What the process needs to know of its libraries and fonts. */
  readonly env: Readonly<Record<string, string>>;
}

/** Takes some four seconds the first time, nothing afterwards. The package has builds for Linux on x64 alone. */
export async function unpackChromium(): Promise<UnpackedChromium> {
  const packed = fileURLToPath(new URL("..", import.meta.resolve("@sparticuz/chromium")));
  const { version } = JSON.parse(await readFile(join(packed, "package.json"), "utf8")) as { version: string };
  const folder = join(cacheFolder, `chromium-${version}`);
  if (!existsSync(join(folder, "chromium"))) await unpackInto(folder, join(packed, "bin"));
  const libraries = [join(folder, "al2023", "lib"), process.env["LD_LIBRARY_PATH"]].filter(Boolean).join(":");
  return {
    executable: join(folder, "chromium"),
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(folder, "fonts.conf") },
  };
}

async function unpackInto(folder: string, bin: string): Promise<void> {
  const own = `${folder}.${process.pid}`;
  await mkdir(own, { recursive: true });
  try {
    await withTemporaryFolder(own, async () => {
      await chromium.executablePath(bin);
      await inflate(join(bin, "al2023.tar.br"));
    });
    await writeFile(join(own, "fonts.conf"), fontsIn(folder));
    // a Chromium that outlived an install has put its cache of fonts back where all was taken away
    if (!existsSync(join(folder, "chromium"))) await rm(folder, { recursive: true, force: true });
    await rename(own, folder);
  } catch (error) {
    if (!existsSync(join(folder, "chromium"))) throw error; // else another process was quicker
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

/** The package unpacks to where temporary files go, and nowhere else. */
async function withTemporaryFolder(folder: string, work: () => Promise<void>): Promise<void> {
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = folder;
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
}

/** The font that is brought first, so that pages look alike everywhere; the machine's for signs that it lacks. */
const fontsIn = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, "fonts")}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, "fonts-cache")}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;
