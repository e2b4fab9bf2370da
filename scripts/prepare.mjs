// Runs after `npm ci`: makes `npx shiplog` resolve to this checkout, as an installed package's command would.
import { chmodSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join, relative } from "node:path";
import { BIN, ROOT } from "./bootstrap/paths.mjs";
import { markInstalled } from "./bootstrap/setup/install-packages.mjs";

const target = join(ROOT, "scripts", "shiplog.mjs");
mkdirSync(BIN, { recursive: true });
chmodSync(target, 0o755);
rmSync(join(BIN, "shiplog"), { force: true });
symlinkSync(relative(BIN, target), join(BIN, "shiplog"));
markInstalled();
