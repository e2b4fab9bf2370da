import { AppError } from "@/lib/errors";

/** Tells the command that started this stage how far it is: a share of 0-1 where the end is known. */
export type ReportProgress = (share: number | null, detail?: string) => void;

/**
 * Runs a stage of `scripts/bootstrap`: progress, result and failure go to it over the channel it opened. Started by hand,
 * without that channel, the stage works the same and prints its result.
 */
export async function runStage(work: (report: ReportProgress) => Promise<object>): Promise<void> {
	try {
		const result = await work((share, detail) => send({ type: "progress", share, detail }));
		if (!send({ type: "result", result })) process.stdout.write(`${JSON.stringify(result, null, "\t")}\n`);
	} catch (error) {
		if (!(error instanceof AppError)) throw error;
		const place = error.place?.file ? ` (${error.place.file})` : "";
		const message = `${error.message}${place}`;
		if (!send({ type: "failure", message, hint: error.hint })) process.stderr.write(`${message} ${error.hint ?? ""}\n`);
		process.exitCode = 1;
	} finally {
		if (process.connected) process.disconnect();
	}
}

function send(message: object): boolean {
	if (!process.send) return false;
	process.send(message);
	return true;
}
