import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { ROOT } from "./tracked-files";

/** A running command of ours: its lines so far, and how to see it end. */
export interface StartedCommand {
	readonly child: ChildProcess;
	/** Everything it printed, both streams. */
	printed(): string;
	/** Its first line on standard output. Fails with all it printed when it ends without one. */
	firstLine(): Promise<string>;
	/** Its exit code once it is over; null when a signal ended it. */
	ended(): Promise<number | null>;
}

/** Starts `node script args` in the root with these settings on top of this process's. */
export function startCommand(script: string, args: readonly string[], env: Record<string, string>): StartedCommand {
	const child = spawn(process.execPath, [script, ...args], {
		cwd: ROOT,
		env: { ...process.env, ...env },
		stdio: "pipe",
	});
	let printed = "";
	let answered = "";
	child.stdout.setEncoding("utf8").on("data", (text: string) => {
		printed += text;
		answered += text;
	});
	child.stderr.setEncoding("utf8").on("data", (text: string) => {
		printed += text;
	});
	const over = once(child, "close");
	return {
		child,
		printed: () => printed,
		async firstLine() {
			while (!answered.includes("\n")) {
				await Promise.race([once(child.stdout, "data"), over]);
				if (child.exitCode !== null && !answered.includes("\n"))
					throw new Error(`It ended without a line:\n${printed}`);
			}
			return answered.slice(0, answered.indexOf("\n"));
		},
		async ended() {
			await over;
			return child.exitCode;
		},
	};
}
