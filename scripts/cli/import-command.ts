import { resolve } from "node:path";
import type { Command } from "commander";
import type { ImportResult } from "@/lib/domain/import-report";
import { importExport } from "@/lib/services/collect/import-export";
import { progressOn } from "./progress-line";
import { withContext } from "./with-context";

interface ImportFlags {
	readonly chat?: string;
	readonly timezone?: string;
	readonly json?: boolean;
}

/** `shiplog import PATH…`: the command-line door to the import service. */
export function addImportCommand(program: Command): void {
	program
		.command("import")
		.description("import a Telegram Desktop export: result.json, a folder of pages, or a .zip of either")
		.argument("<path...>", "file or folder; several month folders of one chat may be given together")
		.option("--chat <id|name>", "which chat, when the export holds several, or the tracked group to merge into")
		.option("--timezone <zone>", "IANA zone (Europe/Berlin) or offset (+04:00) for exports that only hold local times")
		.option("--json", "print the result as one JSON object")
		.action((paths: string[], flags: ImportFlags) => runImport(paths, flags));
}

async function runImport(paths: string[], flags: ImportFlags): Promise<void> {
	const cancel = new AbortController();
	const stop = () => cancel.abort();
	process.once("SIGINT", stop).once("SIGTERM", stop);
	await withContext("import", async (ctx) => {
		const progress = progressOn(process.stderr, Date.now);
		try {
			const result = await importExport(ctx, {
				paths: paths.map((path) => resolve(path)),
				signal: cancel.signal,
				onProgress: progress.update,
				...(flags.chat === undefined ? {} : { chat: flags.chat }),
				...(flags.timezone === undefined ? {} : { timezone: flags.timezone }),
			});
			progress.end();
			process.stdout.write(flags.json ? `${JSON.stringify(result, null, 2)}\n` : describeResult(result));
		} finally {
			progress.end();
			process.removeListener("SIGINT", stop).removeListener("SIGTERM", stop);
		}
	});
}

const ZONE_WORDS: Record<ImportResult["chat"]["timezoneSource"], string> = {
	evidence: "read from the export",
	asked: "as you asked",
	default: "this machine's own: the export does not say, pass --timezone to change it",
};

function describeResult(result: ImportResult): string {
	const skipped = Object.entries(result.skipped)
		.map(([reason, count]) => `${count} ${reason.replaceAll("_", " ")}`)
		.join(", ");
	return [
		`${result.chat.title} → ${result.chat.slug}`,
		`  time zone   ${result.chat.timezone} (${ZONE_WORDS[result.chat.timezoneSource]})`,
		`  in the file ${result.messages} messages, ${result.serviceRows} service rows, ${result.firstAt ?? "—"} to ${result.lastAt ?? "—"}`,
		`  stored      ${result.inserted} new, ${result.updated} changed, ${result.unchanged} unchanged, ${result.missing} no longer in the export`,
		...(skipped === "" ? [] : [`  skipped     ${skipped}`]),
		`  measured    ${result.weeksMeasured} weeks, ${result.recapsFrozen} recaps frozen, ${result.seconds.toFixed(1)} s`,
		"",
	].join("\n");
}
