import type { ImportProgress } from "@/lib/domain/import-report";

const STAGES = {
	opening: "opening the export",
	reading: "reading messages",
	linking: "linking replies",
	measuring: "measuring weeks",
	freezing: "freezing recaps",
	done: "done",
} as const satisfies Record<ImportProgress["stage"], string>;

/** Reading takes this part of an import's time; the weeks take the rest. */
const READING_SHARE = 0.6;

/** An import's progress as one bar that never runs backwards: first the bytes, then the weeks. */
export function describeImport(progress: ImportProgress): { share: number | null; detail: string } {
	const { stage, bytesRead, bytesTotal, weeksDone, weeksTotal } = progress;
	const detail = STAGES[stage];
	if (stage === "done") return { share: 1, detail };
	if (weeksTotal !== null) {
		const measured = weeksTotal === 0 ? 1 : weeksDone / weeksTotal;
		return { share: READING_SHARE + (1 - READING_SHARE) * Math.min(1, measured), detail };
	}
	if (!bytesTotal) return { share: null, detail };
	return { share: READING_SHARE * Math.min(1, bytesRead / bytesTotal), detail };
}
