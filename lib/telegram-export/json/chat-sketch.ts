import type { ChatHeader } from "../map/to-chat";
import type { ChatPlace } from "./chat-place";
import type { ScanEvent } from "./json-scanner";
import { parseRun } from "./parse-run";

/** A chat as listing leaves it. */
export interface FoundChat {
	readonly place: ChatPlace;
	readonly header: ChatHeader;
	/** `null` when the listing stopped before the end of its messages. */
	readonly entries: number | null;
}

/** Gathers one chat's header fields and first rows from scanner events, in whatever order they stand. */
export class ChatSketch {
	private readonly fields: Record<string, unknown> = {};
	private readonly sample: unknown[] = [];
	private hasMessages = false;
	private entries: number | null = null;

	constructor(private readonly place: ChatPlace) {}

	/** Whether everything that names the chat has been seen. */
	get hasHeader(): boolean {
		return ["/name", "/type", "/id"].every((field) => field in this.fields);
	}

	/** Takes an event at `field`, the path below the chat object. */
	take(event: ScanEvent, field: string): void {
		if (event.type === "value") this.fields[field] = parseValue(event.bytes);
		if (field !== "/messages") return;
		if (event.type === "enter") this.hasMessages = true;
		if (event.type === "leave") this.entries = event.elements;
		if (event.type === "elements") this.sample.push(...parseRun(event.run, this.place.file.path).values);
	}

	/** `null` when this is not a chat: a whole-account file's root, or JSON of another kind. */
	finish(): FoundChat | null {
		const isChat = this.hasMessages || (this.place.place !== "single" && Object.keys(this.fields).length > 0);
		if (!isChat) return null;
		const header = {
			name: this.fields["/name"],
			type: this.fields["/type"],
			id: this.fields["/id"],
			sample: this.sample,
		};
		return { place: this.place, header, entries: this.hasMessages ? this.entries : 0 };
	}
}

function parseValue(bytes: Buffer): unknown {
	try {
		return JSON.parse(bytes.toString("utf8"));
	} catch {
		return undefined;
	}
}
