import type { AppError } from "../../errors";
import type { ExportLimits } from "../export-limits";
import type { ExportFile } from "../source/export-file";
import { CHAT_PATHS, type ChatPlace, LIST_PATHS } from "./chat-place";
import { ChatSketch, type FoundChat } from "./chat-sketch";
import { JsonScanner, type ScanEvent, type ValuePlan } from "./json-scanner";

export interface JsonListing {
	readonly chats: readonly FoundChat[];
	/** What stopped the listing early; the chats before it are good. */
	readonly failure: AppError | null;
}

/** Rows of each chat looked at while listing: enough to tell its id scheme and first date. */
const SAMPLE_ROWS = 20;
const PLANS = plans();

/**
 * Finds the chats of a JSON file: title, type, id and entry counts. A single-chat file is read no further than its
 * header when that comes first, as Telegram Desktop writes it.
 */
export async function listJsonChats(file: ExportFile, limits: ExportLimits): Promise<JsonListing> {
	const plan = (path: string) => PLANS.get(path) ?? "skip";
	const scanner = new JsonScanner({ limits, file: file.path, plan, elementsMax: SAMPLE_ROWS });
	const lister = new Lister(file);
	for await (const chunk of file.chunks()) {
		for (const event of scanner.push(chunk)) lister.take(event);
		if (scanner.failure !== null || lister.isEnough) break;
	}
	if (!lister.isEnough) scanner.end();
	return { chats: lister.finish(), failure: scanner.failure };
}

class Lister {
	isEnough = false;
	private readonly chats: FoundChat[] = [];
	private open: ChatSketch | null = null;
	private readonly counts = { single: 0, chats: 0, left_chats: 0 };

	constructor(private readonly file: ExportFile) {}

	take(event: ScanEvent): void {
		const place = placeOf(event.path);
		if (place === null) return;
		const field = event.path.slice(CHAT_PATHS[place].length);
		if (event.type === "enter" && field === "") {
			this.open = new ChatSketch({ file: this.file, place, index: this.counts[place]++ });
		}
		this.open?.take(event, field);
		if (event.type === "leave" && field === "") this.close();
		if (place === "single" && event.type === "elements" && this.open?.hasHeader === true) this.isEnough = true;
	}

	/** Chats found, with the one the file broke off in. */
	finish(): readonly FoundChat[] {
		this.close();
		return this.chats;
	}

	private close(): void {
		const found = this.open?.finish() ?? null;
		if (found !== null) this.chats.push(found);
		this.open = null;
	}
}

function placeOf(path: string): ChatPlace["place"] | null {
	if (path.startsWith(CHAT_PATHS.chats)) return "chats";
	if (path.startsWith(CHAT_PATHS.left_chats)) return "left_chats";
	return LIST_PATHS.has(path) ? null : "single";
}

function plans(): ReadonlyMap<string, ValuePlan> {
	const result = new Map<string, ValuePlan>();
	for (const path of LIST_PATHS) result.set(path, "walk");
	for (const path of Object.values(CHAT_PATHS)) {
		result.set(path, "walk").set(`${path}/messages`, "elements");
		for (const field of ["name", "type", "id"]) result.set(`${path}/${field}`, "capture");
	}
	return result;
}
