// Makes `npx shiplog` resolve to this checkout after `npm ci`, as an installed package's command would.
import { chmodSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, "node_modules", ".bin");
const target = join(root, "scripts", "shiplog.mjs");
mkdirSync(bin, { recursive: true });
chmodSync(target, 0o755);
rmSync(join(bin, "shiplog"), { force: true });
symlinkSync(relative(bin, target), join(bin, "shiplog"));
