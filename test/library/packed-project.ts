// An empty project in which matinee is installed as a registry would give it: packed, unpacked into node_modules, and its dependencies
// beside it. Nothing is downloaded.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const modules = join(root, "node_modules");

/** Whether this machine can pack: npm is there and answers. */
export const canPack: boolean = spawnSync("npm", ["--version"], { shell: process.platform === "win32" }).status === 0;

export interface PackedProject {
  readonly folder: string;
  /** The installed package. */
  readonly installed: string;
  write(name: string, text: string): string;
  /** A program of the project under Node. @returns what it prints @throws where it fails, with what it said */
  run(file: string): string;
  /** The compiler on a config of the project. @returns what it says and its exit code */
  typecheck(config: string): { readonly said: string; readonly code: number | null };
  remove(): void;
}

/** What is in dist/ is packed as it is: building first is whoever starts the tests. */
export function packProject(): PackedProject {
  const folder = mkdtempSync(join(tmpdir(), "matinee-packed-"));
  const words = ["pack", "--ignore-scripts", "--json", "--silent", "--pack-destination", folder];
  const [{ filename }] = JSON.parse(execFileSync("npm", words, { cwd: root, encoding: "utf8" }));
  const installed = join(folder, "node_modules", "matinee");
  mkdirSync(installed, { recursive: true });
  execFileSync("tar", ["-xzf", join(folder, filename), "-C", installed, "--strip-components=1"]);
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  for (const name of [...Object.keys(dependencies), "@types/node", "undici-types"]) {
    const link = join(folder, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(modules, name), link, "junction");
  }
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  write("package.json", JSON.stringify({ name: "empty", private: true, type: "module" }));
  const tsc = join(modules, "typescript", "bin", "tsc");
  return {
    folder,
    installed,
    write,
    run: (file) =>
      execFileSync(process.execPath, [file], { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }),
    typecheck(config) {
      const { stdout, stderr, status } = spawnSync(process.execPath, [tsc, "-p", config], {
        cwd: folder,
        encoding: "utf8",
      });
      return { said: stdout + stderr, code: status };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
