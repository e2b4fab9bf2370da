import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { entryOf, entryText } from "./entry-text";
import type { JournalEntry } from "./journal-entry";

/** The file a demo remembers itself by; every entry is written before anybody is answered. */
export class Journal {
	constructor(readonly path: string) {}

	/** What earlier runs wrote. A last line cut short by a kill is dropped, in the file too. */
	read(): JournalEntry[] {
		if (!existsSync(this.path)) return [];
		const text = readFileSync(this.path, "utf8");
		const whole = text.slice(0, text.lastIndexOf("\n") + 1);
		if (whole.length < text.length) writeFileSync(this.path, whole);
		return whole
			.split("\n")
			.filter((line) => line !== "")
			.map(entryOf);
	}

	add(entry: JournalEntry): void {
		mkdirSync(dirname(this.path), { recursive: true });
		appendFileSync(this.path, `${entryText(entry)}\n`);
	}
}
