// npm links the commands of dependencies, not those of the package itself: in a clone `npx aiosd` would look for it in
// the registry. After a build this puts the command where npx finds it.
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const command = join(root, "dist/src/cli/main.js");
const bin = join(root, "node_modules/.bin");
// As an installed package it is linked by npm, and there is no node_modules of its own to link in.
if (existsSync(command) && existsSync(join(root, "node_modules"))) {
  mkdirSync(bin, { recursive: true });
  chmodSync(command, 0o755);
  const link = join(bin, "aiosd");
  rmSync(link, { force: true });
  if (process.platform === "win32") writeFileSync(`${link}.cmd`, `@node "${command}" %*\r\n`);
  else symlinkSync("../../dist/src/cli/main.js", link);
}
