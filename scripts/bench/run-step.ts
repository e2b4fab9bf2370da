import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { AppError } from "@/lib/errors";

const StepSchema = z.object({ seconds: z.number(), cpuSeconds: z.number(), peakMb: z.number() });

/** Wall and CPU seconds of a step, and the peak resident memory of its process. */
export type StepFigures = z.infer<typeof StepSchema>;

/** Runs one step in a fresh process, with the flags this one was started with, so that memory and caches are its own. */
export async function runStep(name: string, args: readonly string[]): Promise<StepFigures> {
	const script = fileURLToPath(new URL("./import-step.ts", import.meta.url));
	const child = spawn(process.execPath, [...process.execArgv, script, name, ...args], {
		stdio: ["ignore", "pipe", "inherit"],
	});
	let output = "";
	for await (const chunk of child.stdout) output += String(chunk);
	const code = child.exitCode ?? (await new Promise((resolve) => child.once("close", resolve)));
	if (code !== 0) throw new AppError("internal", `Step ${name} failed with code ${code}.`);
	return StepSchema.parse(JSON.parse(output));
}
