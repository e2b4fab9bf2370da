import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { until } from "../until";
import type { SessionRoom } from "./session-room";

/** Another process that uses an account, and what it has told so far. */
export interface AccountUser {
	readonly child: ChildProcess;
	readonly told: readonly string[];
	/** Waits until it has told this, `times` times. */
	tells(word: string, times?: number): Promise<void>;
	/** Has it ask Telegram who it is. */
	ask(): void;
	kill(): void;
}

export function startUser(
	room: SessionRoom,
	{ url, account, mode }: { readonly url: string; readonly account: string; readonly mode: "person" | "background" },
): AccountUser {
	const script = fileURLToPath(new URL("./use-account.ts", import.meta.url));
	const env = { ...process.env, ...room.settings };
	const child = fork(script, [url, account, mode], { execArgv: ["--import", "tsx"], env });
	const told: string[] = [];
	child.on("message", (word) => told.push(String(word)));
	return {
		child,
		told,
		tells: async (word, times = 1) => {
			await until(() => told.filter((one) => one === word).length >= times);
		},
		ask: () => void child.send("ask"),
		kill: () => void child.kill("SIGKILL"),
	};
}
