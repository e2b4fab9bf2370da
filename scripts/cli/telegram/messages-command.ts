import { resolve } from "node:path";
import { type Command, Option } from "commander";
import { exportMessages } from "@/lib/services/telegram/verbs/export-messages";
import { RECORD_FORMATS, type RecordFormat } from "@/lib/services/telegram/verbs/format-records";
import { readChatMessages } from "@/lib/services/telegram/verbs/read-chat-messages";
import { countOn } from "./count-progress";
import { describeMessage } from "./describe-message";
import { countOption, idOption, instantOption } from "./option-values";
import { runReading } from "./run-reading";

interface MessagesFlags {
	readonly account?: string;
	readonly limit?: number;
	readonly minId?: number;
	readonly afterId?: number;
	readonly since?: Date;
	readonly until?: Date;
	readonly topic?: number;
	readonly format?: RecordFormat;
	readonly out?: string;
	readonly json?: boolean;
}

/** A terminal shows no more than this unless it is asked to. */
const SHOWN_MAX = 100;

/** `shiplog telegram messages REF`: a chat's messages, shown or exported. */
export function addMessagesCommand(parent: Command): void {
	parent
		.command("messages")
		.description("show or export a chat's messages, newest first")
		.argument("<chat>", "@username, id, title, t.me or invite link")
		.option("--account <name>", "which account (default: the only one)")
		.option("--limit <count>", `at most so many (default: ${SHOWN_MAX}, all with --format)`, countOption)
		.option("--min-id <id>", "only those above this id", idOption)
		.option("--after-id <id>", "those that follow this id, oldest first", idOption)
		.option("--since <date>", "sent at or after, UTC", instantOption)
		.option("--until <date>", "sent before, UTC", instantOption)
		.option("--topic <id>", "only this forum topic", idOption)
		.addOption(new Option("--format <format>", "export them").choices(RECORD_FORMATS))
		.option("--out <file>", "write the export to a file, whole or not at all (default: standard output)")
		.option("--json", "the same as --format json")
		.action((ref: string, flags: MessagesFlags) => run(ref, flags));
}

function run(ref: string, flags: MessagesFlags): Promise<void> {
	const format = flags.format ?? (flags.json || flags.out !== undefined ? "json" : null);
	const limit = flags.limit ?? (format === null ? SHOWN_MAX : null);
	return runReading("messages", async (ctx, use) => {
		const progress = countOn(process.stderr, "messages", Date.now);
		const { account = null, minId, afterId, since, until, topic: threadId, out } = flags;
		const bounds = { account, limit, minId, afterId, since, until, threadId };
		const input = { ...bounds, ref, ...use, onProgress: progress.update };
		try {
			if (format === null) {
				await readChatMessages(ctx, input, async (pages) => {
					for await (const page of pages) process.stdout.write(page.map(describeMessage).join(""));
				});
			} else {
				const target = out === undefined ? { stream: process.stdout } : { path: resolve(out) };
				await exportMessages(ctx, input, { format, target });
			}
		} finally {
			progress.end();
		}
		if (out !== undefined) process.stdout.write(`${resolve(out)}\n`);
	});
}
