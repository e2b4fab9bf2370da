import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const Report = z.object({ sentAt: z.array(z.number()), refused: z.number() });
export type GateReport = z.infer<typeof Report>;

export interface GateChild {
	readonly process: ChildProcess;
	/** Lets it make its calls; settles with its report. */
	go(): Promise<GateReport>;
}

export interface GateChildPlan {
	readonly url: string;
	readonly accountId: string;
	readonly quota: "dm" | "join" | null;
	readonly requestsPerSecond: number;
	readonly calls: number;
	/** Its requests are never answered: it reports when the first is sent. */
	readonly hangs?: boolean;
}

/** Starts a process with a gate of its own and waits until it stands ready. */
export async function startGateChild(plan: GateChildPlan): Promise<GateChild> {
	const script = fileURLToPath(new URL("./gate-child.ts", import.meta.url));
	const { url, accountId, quota, requestsPerSecond, calls, hangs } = plan;
	const args = [url, accountId, quota ?? "none", String(requestsPerSecond), String(calls), hangs ? "hangs" : ""];
	const child = fork(script, args, { execArgv: ["--import", "tsx"] });
	await once(child, "message");
	return {
		process: child,
		async go() {
			const reported = once(child, "message");
			child.send("go");
			const [report] = await reported;
			return Report.parse(report);
		},
	};
}
