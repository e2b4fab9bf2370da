import type { ExportLimits } from "../export-limits";
import { CHAT_PATHS, type ChatPlace, LIST_PATHS } from "./chat-place";
import type { ElementRun } from "./element-run";
import { JsonScanner, type ScanEvent, type ValuePlan } from "./json-scanner";
import { parseRun } from "./parse-run";

/** Parsed rows of a `messages` array and the byte offset behind the last of them. */
export interface ParsedElements {
	readonly values: readonly unknown[];
	readonly endOffset: number;
}

/**
 * The rows of one chat's `messages`, unmapped, at most a few hundred at a time.
 *
 * @throws AppError `invalid` where the file breaks off, after the rows before it.
 */
export async function* readElements(place: ChatPlace, limits: ExportLimits): AsyncGenerator<ParsedElements> {
	const scanner = new JsonScanner({ limits, file: place.file.path, plan: planFor(place) });
	for await (const chunk of place.file.chunks()) {
		for (const event of scanner.push(chunk)) {
			if (event.type === "elements") yield* parsed(event.run, place.file.path);
			if (isLeft(place, event)) return;
		}
		if (scanner.failure !== null) throw scanner.failure;
	}
	scanner.end();
	if (scanner.failure !== null) throw scanner.failure;
}

function* parsed(run: ElementRun, file: string): Generator<ParsedElements> {
	const { values, failure } = parseRun(run, file);
	if (values.length > 0) yield { values, endOffset: run.offset + run.bytes.length };
	if (failure !== null) throw failure;
}

/** Other chats of the account follow; what becomes of them is no concern of this one. */
function isLeft(place: ChatPlace, event: ScanEvent): boolean {
	return event.type === "leave" && place.place !== "single" && event.path === CHAT_PATHS[place.place];
}

/** Walks to the chosen chat and cuts out its messages; other chats of the list are passed over whole. */
function planFor(place: ChatPlace): (path: string) => ValuePlan {
	const chatPath = CHAT_PATHS[place.place];
	let index = 0;
	return (path) => {
		if (path === `${chatPath}/messages`) return "elements";
		if (path === chatPath) return index++ === place.index ? "walk" : "skip";
		return path === "" || LIST_PATHS.has(path) ? "walk" : "skip";
	};
}
