// Program of a working process that does as it is told.
import { getPriority } from "node:os";
import { AppError } from "@/lib/errors";
import { serveTasks, type Task } from "@/lib/offload/serve-tasks";
import type { Deed } from "./deed";

const refuse = (): never => {
	throw new AppError("rate_limited", "Not now.", {
		hint: "Ask later.",
		place: { file: "a.json", offset: 7 },
		retryAfterMs: 4_000,
		cause: new Error("the reason below"),
	});
};

async function untilAborted({ signal, note }: Task<string>): Promise<string> {
	const aborted = new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
	note("waiting");
	await aborted;
	return "ended in good order";
}

const forever = (): Promise<never> => new Promise(() => undefined);

serveTasks(async ({ deed, word = "" }: Deed, task: Task<string>): Promise<unknown> => {
	switch (deed) {
		case "say":
			return { word, pid: process.pid, bytes: new Uint8Array([1, 2, 3]) };
		case "tell priority":
			return getPriority();
		case "refuse":
			return refuse();
		case "break":
			throw new TypeError("a defect");
		case "die":
			process.exit(3);
			break;
		case "be killed":
			process.kill(process.pid, "SIGKILL");
			return forever();
		case "wait to be called off":
			return untilAborted(task);
		case "hang":
			task.note(String(process.pid));
			return forever();
	}
});
