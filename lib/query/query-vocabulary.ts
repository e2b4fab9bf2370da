import type { QueryDimension } from "./metric-query";
import { foldWord } from "./nearest-word";

/** Something that can be asked for, with all its names. */
export interface QueryMeasureEntry {
	/** What stands in a query. */
	readonly key: string;
	readonly label: string;
	/** Folded; the first is the one printed. */
	readonly names: readonly string[];
	/** `null` among them: it need not be split. */
	readonly dimensions: readonly (QueryDimension | null)[];
	readonly canFilter: boolean;
}

/** Everything that can be asked for, by key and by name. */
export interface QueryVocabulary {
	readonly byKey: ReadonlyMap<string, QueryMeasureEntry>;
	readonly byName: ReadonlyMap<string, QueryMeasureEntry>;
	/** Words of the longest name. */
	readonly wordsMax: number;
}

/** Builds the vocabulary; of two entries with one name the first has it. */
export function vocabularyOf(entries: readonly QueryMeasureEntry[]): QueryVocabulary {
	const byName = new Map<string, QueryMeasureEntry>();
	for (const entry of entries) {
		for (const name of entry.names) if (!byName.has(foldWord(name))) byName.set(foldWord(name), entry);
	}
	const wordsMax = Math.max(1, ...Array.from(byName.keys(), (name) => name.split(" ").length));
	return { byKey: new Map(entries.map((entry) => [entry.key, entry])), byName, wordsMax };
}

/** How a measure is written in a line: keys read better with spaces. */
export function wordOfMeasure(key: string): string {
	return key.replaceAll("_", " ");
}
