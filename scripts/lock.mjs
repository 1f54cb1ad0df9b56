// `npm run lock`, after every change of dependencies: makes package-lock.json fit for every machine.
//
// npm leaves out of the lock those optional packages that it cannot see where it runs (builds for other platforms that a
// mirror lacks), and then refuses its own lock in `npm ci`. This puts them back, by version and platform, and takes out
// download addresses, so that each machine asks the registry that it is set up for.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./prepare.mjs";

const path = join(root, "package-lock.json");
const lock = JSON.parse(readFileSync(path, "utf8"));

const systems = { android: "android", darwin: "darwin", linux: "linux", win32: "win32", freebsd: "freebsd" };
const otherSystems = { openbsd: "openbsd", netbsd: "netbsd", sunos: "sunos", aix: "aix", openharmony: "openharmony" };
const processors = ["arm64", "x64", "arm", "ia32", "ppc64", "s390x", "riscv64", "loong64", "mips64el", "wasm32"];

/** The platform that a package's name speaks of, such as `@swc/core-linux-arm-gnueabihf`. */
function platformOf(name) {
  const words = name.split(/[/-]/);
  const os = words.map((word) => ({ ...systems, ...otherSystems })[word]).find(Boolean);
  const cpu = words.find((word) => processors.includes(word));
  const libc = words.some((word) => word.startsWith("musl"))
    ? "musl"
    : words.some((word) => word.startsWith("gnu"))
      ? "glibc"
      : null;
  return { ...(cpu && { cpu: [cpu] }), ...(os && { os: [os] }), ...(libc && os === "linux" && { libc: [libc] }) };
}

let added = 0;
for (const [parent, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  if (parent === "") continue;
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const place = `node_modules/${name}`;
    if (place in lock.packages || `${parent}/${place}` in lock.packages) continue;
    if (!/^\d+\.\d+\.\d+\S*$/.test(version))
      throw new Error(`${parent} wants ${name} ${version}, which is no exact version`);
    lock.packages[place] = { version, ...platformOf(name), ...(dev && { dev }), optional: true };
    added++;
  }
}
for (const each of Object.values(lock.packages)) delete each.resolved;
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`package-lock.json: ${added} optional packages of other platforms put in\n`);
