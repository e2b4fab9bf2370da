import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";

const PACKAGE = "chat-analytics@1.1.2";
const HOME = resolve(".cache", "bench");
const PROGRAM = join(HOME, "node_modules", "chat-analytics", "dist", "lib", "CLI.js");
const SAMPLE_MS = 250;

export interface OtherFigures {
	readonly seconds: number;
	/** Peak resident memory; `null` where the system does not tell. */
	readonly peakMb: number | null;
	/** Last words of a run that failed, else `null`. */
	readonly failure: string | null;
}

/** Runs chat-analytics over the same file, installing it on demand. `null`: it could not be installed. */
export async function runChatAnalytics(file: string): Promise<OtherFigures | null> {
	await mkdir(HOME, { recursive: true });
	if (!existsSync(PROGRAM)) {
		const install = spawn("npm", ["install", "--no-save", "--prefix", HOME, PACKAGE], { stdio: "ignore" });
		const [code] = await once(install, "close");
		if (code !== 0) return null;
	}
	const startedAt = performance.now();
	const output = join(HOME, "report.html");
	const child = spawn(process.execPath, [PROGRAM, "-p", "telegram", "-i", file, "-o", output], { cwd: HOME });
	let said = "";
	const listen = (chunk: unknown) => {
		said = (said + String(chunk)).slice(-2_000);
	};
	child.stdout.on("data", listen);
	child.stderr.on("data", listen);
	let peakMb: number | null = null;
	const sampling = setInterval(async () => {
		peakMb = (await peakOf(child.pid)) ?? peakMb;
	}, SAMPLE_MS);
	const [code] = await once(child, "close");
	clearInterval(sampling);
	const failure = code === 0 ? null : (said.trim().split("\n").at(-1) ?? `exit code ${code}`);
	return { seconds: (performance.now() - startedAt) / 1000, peakMb, failure };
}

/** The kernel's own high-water mark, so that a peak between two looks is not missed. */
async function peakOf(pid: number | undefined): Promise<number | null> {
	const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
	const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1];
	return kilobytes === undefined ? null : Number(kilobytes) / 1000;
}
