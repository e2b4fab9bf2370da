import { execFileSync, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const SCRIPT = fileURLToPath(new URL("./suite.py", import.meta.url));
/** Debian's own Python: packages of the distribution are seen by no other. */
const PYTHON = "/usr/bin/python3";

const RUN_MS = 55_000;

/** One line of the script: a step and what came of it. */
export interface TelethonStep {
	readonly step: string;
	readonly [fact: string]: unknown;
}

/** The installed python3-telethon's version; `null`: there is none. */
export function telethonVersion(): string | null {
	try {
		return execFileSync(PYTHON, ["-c", "import telethon; print(telethon.__version__)"], {
			encoding: "utf8",
			stdio: "pipe",
		}).trim();
	} catch {
		return null;
	}
}

/** Runs the script to its end; `onStep` is told each step as it happens. Rejects with the script's own words when it fails. */
export async function runTelethonSuite(
	settings: Readonly<Record<string, unknown>>,
	onStep: (step: TelethonStep) => void,
): Promise<TelethonStep[]> {
	const child = spawn(PYTHON, [SCRIPT, JSON.stringify(settings)], {
		stdio: ["ignore", "pipe", "pipe"],
		timeout: RUN_MS,
	});
	const steps: TelethonStep[] = [];
	let trouble = "";
	child.stderr.on("data", (chunk: Buffer) => {
		trouble += chunk.toString();
	});
	createInterface({ input: child.stdout }).on("line", (line) => {
		const step = JSON.parse(line) as TelethonStep;
		steps.push(step);
		onStep(step);
	});
	const code = await new Promise<number | null>((resolve, reject) => {
		child.once("error", reject);
		child.once("close", resolve);
	});
	if (code !== 0) throw new Error(`Telethon ended with ${code} after ${steps.at(-1)?.step ?? "nothing"}:\n${trouble}`);
	return steps;
}
