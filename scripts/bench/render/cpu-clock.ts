import { readdirSync, readFileSync } from "node:fs";

/** Kernel clock ticks a second, fixed on Linux for programs. */
const TICKS_PER_SECOND = 100;

interface ProcessTimes {
	readonly pid: number;
	readonly parent: number;
	readonly milliseconds: number;
}

/** User and system time of a process and of its children that have ended (proc_pid_stat(5)). */
function readTimes(pid: number): ProcessTimes | null {
	try {
		const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
			.replace(/^.*\) /su, "")
			.split(" ")
			.map(Number);
		const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + (fields[at] ?? 0), 0);
		return { pid, parent: fields[1] ?? 0, milliseconds: (ticks * 1000) / TICKS_PER_SECOND };
	} catch {
		return null;
	}
}

/** CPU milliseconds spent so far by this process and everything it started; steps of 10 ms. */
export function cpuMilliseconds(): number {
	const all = readdirSync("/proc")
		.filter((name) => /^\d+$/u.test(name))
		.map((name) => readTimes(Number(name)))
		.filter((times) => times !== null);
	const mine = new Set([process.pid]);
	for (let grew = true; grew; ) {
		const found = all.filter(({ pid, parent }) => mine.has(parent) && !mine.has(pid));
		for (const { pid } of found) mine.add(pid);
		grew = found.length > 0;
	}
	return all.filter(({ pid }) => mine.has(pid)).reduce((sum, { milliseconds }) => sum + milliseconds, 0);
}
