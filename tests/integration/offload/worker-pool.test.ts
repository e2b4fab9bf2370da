import { afterEach, expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import type { WorkerPool } from "@/lib/offload/worker-pool";
import type { Deed } from "../../support/offload/deed";
import { openObedientPool } from "../../support/offload/open-obedient-pool";
import { startCommand } from "../../support/start-command";
import { until } from "../../support/until";

let pool: WorkerPool<Deed, unknown, string> | null = null;
afterEach(() => pool?.close());

function open(...change: Parameters<typeof openObedientPool>): WorkerPool<Deed, unknown, string> {
	pool = openObedientPool(...change);
	return pool;
}

test("does one task after another in one other process, which lets everything else go first", async () => {
	const { run } = bound(open());
	const [one, other, priority] = await Promise.all([
		run({ deed: "say", word: "one" }),
		run({ deed: "say", word: "other" }),
		run({ deed: "tell priority" }),
	]);
	expect(one).toEqual({ word: "one", pid: expect.any(Number), bytes: new Uint8Array([1, 2, 3]) });
	expect(other).toEqual({ ...(one as object), word: "other" });
	expect(one).not.toMatchObject({ pid: process.pid });
	expect(priority).toBe(19);
	expect(pool?.pids).toEqual([(one as { pid: number }).pid]);
});

test("an error comes back as what it was, with its place and what to do", async () => {
	const { run } = bound(open());
	const refused = await run({ deed: "refuse" }).catch((error: unknown) => error);
	expect(refused).toBeInstanceOf(AppError);
	expect(refused).toMatchObject({
		code: "rate_limited",
		message: "Not now.",
		hint: "Ask later.",
		place: { file: "a.json", offset: 7 },
		retryAfterMs: 4_000,
		stack: expect.stringMatching(/obedient-process[\s\S]+the reason below/),
	});
	const defect = await run({ deed: "break" }).catch((error: unknown) => error);
	expect(defect).not.toBeInstanceOf(AppError);
	expect(defect).toMatchObject({ message: "a defect", stack: expect.stringContaining("TypeError") });
});

test("a process that dies costs the task it had, and the next one is done by another", async () => {
	const { run } = bound(open());
	const before = (await run({ deed: "say" })) as { pid: number };
	const [exited, killed, after] = await Promise.allSettled([
		run({ deed: "die" }),
		run({ deed: "be killed" }),
		run({ deed: "say" }),
	]);
	expect(exited).toMatchObject({
		reason: { code: "internal", message: "The process that obeys ended unexpectedly (exit code 3)." },
	});
	expect(killed).toMatchObject({ reason: { code: "internal", message: expect.stringContaining("(SIGKILL)") } });
	expect(after).toMatchObject({ status: "fulfilled" });
	expect(after).not.toMatchObject({ value: { pid: before.pid } });
});

test("work called off ends in good order, and where it does not in time, with its process", async () => {
	const calledOff = new AbortController();
	const { run } = bound(open());
	await expect(
		run({ deed: "wait to be called off" }, { signal: calledOff.signal, onNote: () => calledOff.abort() }),
	).resolves.toBe("ended in good order");
	await pool?.close();
	const killed = new AbortController();
	await expect(
		open({ abortMsMax: 1 }).run({ deed: "hang" }, { signal: killed.signal, onNote: () => killed.abort() }),
	).rejects.toMatchObject({ code: "conflict" });
});

test("work called off before its turn is never begun", async () => {
	const { run } = bound(open());
	const calledOff = new AbortController();
	const first = run({ deed: "say" });
	const waiting = run({ deed: "die" }, { signal: calledOff.signal });
	calledOff.abort();
	await expect(waiting).rejects.toMatchObject({ code: "conflict" });
	await expect(first).resolves.toBeDefined();
	await expect(run({ deed: "die" }, { signal: calledOff.signal })).rejects.toMatchObject({ code: "conflict" });
});

test("a task that is stuck is ended at its limit", async () => {
	await expect(open({ taskMsMax: 20 }).run({ deed: "hang" })).rejects.toMatchObject({
		code: "internal",
		message: "The process that obeys did not answer in time.",
	});
});

test("what somebody waits for goes before what nobody does", async () => {
	const { run } = bound(open());
	const began: string[] = [];
	await Promise.all([
		run({ deed: "say" }, { onStart: () => began.push("first") }),
		run({ deed: "say" }, { onStart: () => began.push("job") }),
		run({ deed: "say" }, { onStart: () => began.push("person"), isUrgent: true }),
	]);
	expect(began).toEqual(["first", "person", "job"]);
});

test("a pool that is closed fails what runs and what waits, and takes no more", async () => {
	const closing = open();
	const running = closing.run({ deed: "hang" }, { onNote: () => void closing.close() });
	const ends = await Promise.allSettled([running, closing.run({ deed: "say" })]);
	expect(ends).toMatchObject([
		{ reason: { code: "upstream_unavailable" } },
		{ reason: { code: "upstream_unavailable" } },
	]);
	expect(closing.pids).toEqual([]);
	await expect(closing.run({ deed: "say" })).rejects.toMatchObject({ code: "upstream_unavailable" });
});

test("a process with nothing to do is ended, and started again for the next task", async () => {
	const idling = open({ idleMs: 1 });
	const one = await idling.run({ deed: "say" });
	await until(() => idling.pids.length === 0);
	expect(await idling.run({ deed: "say" })).not.toEqual(one);
});

test("a program that is not there fails the task in words", async () => {
	await expect(open({ entry: "lib/offload/nowhere.ts" }).run({ deed: "say" })).rejects.toMatchObject({
		code: "internal",
		place: { file: "lib/offload/nowhere.ts" },
	});
});

test("a process does not outlive the one that started it, however that one ends", async () => {
	const parent = startCommand("--import", ["tsx", "tests/support/offload/hang-in-worker.ts"], {});
	const pid = Number(await parent.firstLine());
	expect(isRunning(pid)).toBe(true);
	parent.child.kill("SIGKILL");
	await until(() => !isRunning(pid));
});

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

function bound(opened: WorkerPool<Deed, unknown, string>): Pick<WorkerPool<Deed, unknown, string>, "run"> {
	return { run: opened.run.bind(opened) };
}
