import { fileURLToPath } from "node:url";
import type { EntryBatch, ExportedChat, SkipReason } from "@/lib/domain/export-source";
import type { Message, ServiceMessage } from "@/lib/domain/message";
import type { ExportLimits } from "@/lib/telegram-export/export-limits";
import { openExport } from "@/lib/telegram-export/open-export";
import { parseTimeZone } from "@/lib/time/time-zone";

/** Everything a read gives, in one object. `failure` is what it threw after the rest. */
export interface ReadResult {
	readonly chat: ExportedChat;
	readonly chats: readonly ExportedChat[];
	readonly needsTimeZone: boolean;
	readonly offsets: readonly number[];
	readonly batches: readonly EntryBatch[];
	readonly ids: readonly number[];
	readonly messages: ReadonlyMap<number, Message>;
	readonly services: ReadonlyMap<number, ServiceMessage>;
	readonly trusted: ReadonlySet<number>;
	readonly skipped: Readonly<Partial<Record<SkipReason, number>>>;
	/** First id of each batch that starts a new part. */
	readonly partStarts: readonly (number | undefined)[];
	readonly failure: unknown;
}

export interface ReadAllOptions {
	readonly title?: string;
	readonly zone?: string;
	readonly limits?: Partial<ExportLimits>;
	readonly signal?: AbortSignal;
}

/** Path of a fixture. */
export function fixture(name: string): string {
	return fileURLToPath(new URL(`../../../fixtures/exports/${name}`, import.meta.url));
}

/** Opens, reads one chat to its end (the first, or the one of that title) and closes. */
export async function readAll(paths: string | readonly string[], options: ReadAllOptions = {}): Promise<ReadResult> {
	const source = await openExport(typeof paths === "string" ? [paths] : paths, options.limits);
	try {
		const chat = source.chats.find((one) => options.title === undefined || one.chat.title === options.title);
		if (chat === undefined) throw new Error(`no chat ${options.title}`);
		const zone = options.zone === undefined ? null : parseTimeZone(options.zone);
		const batches: EntryBatch[] = [];
		let failure: unknown = null;
		try {
			const { signal } = options;
			for await (const batch of source.read(chat, signal === undefined ? { zone } : { zone, signal }))
				batches.push(batch);
		} catch (error) {
			failure = error;
		}
		const offsets = source.offsets().map(({ offsetMinutes }) => offsetMinutes);
		return { chat, chats: source.chats, needsTimeZone: source.needsTimeZone, offsets, failure, ...summarise(batches) };
	} finally {
		await source.close();
	}
}

function summarise(batches: readonly EntryBatch[]) {
	const entries = batches.flatMap((batch) => batch.entries);
	const messages = entries.flatMap((entry) => (entry.type === "message" ? [entry.message] : []));
	const services = entries.flatMap((entry) => (entry.type === "service" ? [entry.service] : []));
	const skipped: Partial<Record<SkipReason, number>> = {};
	for (const batch of batches) {
		for (const [reason, count] of Object.entries(batch.skipped) as [SkipReason, number][]) {
			skipped[reason] = (skipped[reason] ?? 0) + count;
		}
	}
	const idOf = (entry: (typeof entries)[number]) =>
		entry.type === "message" ? entry.message.messageId : entry.service.messageId;
	return {
		batches,
		ids: entries.map(idOf),
		messages: new Map(messages.map((message) => [message.messageId, message])),
		services: new Map(services.map((service) => [service.messageId, service])),
		trusted: new Set(entries.filter(({ isTimeTrusted }) => isTimeTrusted).map(idOf)),
		skipped,
		partStarts: batches
			.filter(({ startsNewPart }) => startsNewPart)
			.map(({ entries: [first] }) => (first === undefined ? undefined : idOf(first))),
	};
}
