import type { Command } from "commander";
import { rotateKey } from "@/lib/services/telegram/secrets/rotate-key";
import { withContext } from "../with-context";

/** `shiplog telegram rotate-key`: seals every session with a new key. */
export function addRotateKeyCommand(parent: Command): void {
	parent
		.command("rotate-key")
		.description("seal every session with a new key, or with SHIPLOG_SECRET where it is set; old keys still open")
		.option("--json", "print the counts as one JSON object")
		.action((flags: { readonly json?: boolean }) =>
			withContext("telegram rotate-key", async (ctx) => {
				const rotation = await rotateKey(ctx);
				const { keyId, sealed, unchanged, skipped } = rotation;
				if (flags.json) process.stdout.write(`${JSON.stringify(rotation, null, 2)}\n`);
				else process.stdout.write(`key ${keyId}: ${sealed} sealed anew, ${unchanged} had it already\n`);
				if (skipped > 0) process.stderr.write(`${skipped} changed meanwhile: run it again.\n`);
			}),
		);
}
