import type { ImportProgress } from "@/lib/domain/import-report";
import type { ServiceContext } from "../context";
import { freezeDueRecaps } from "../recap/freeze-due-recaps";
import { rollUpDirtyWeeks } from "../rollup/roll-up-dirty-weeks";
import type { ImportRecorder } from "./record-import";

export interface MeasuredGroup {
	readonly weeksMeasured: number;
	readonly recapsFrozen: number;
}

/** Measures the weeks an import touched and freezes the recaps that are due, reporting on from `last`. */
export async function measureGroup(
	ctx: ServiceContext,
	groupId: number,
	last: ImportProgress,
	recorder: ImportRecorder,
): Promise<MeasuredGroup> {
	let progress: ImportProgress = { ...last, stage: "measuring" };
	recorder.report(progress);
	const { weeks } = await rollUpDirtyWeeks(ctx, {
		groupId,
		onProgress: (weeksDone, weeksTotal) => {
			progress = { ...progress, weeksDone, weeksTotal };
			recorder.report(progress);
		},
	});
	recorder.report({ ...progress, stage: "freezing" });
	const { frozen } = await freezeDueRecaps(ctx, { groupId });
	recorder.report({ ...progress, stage: "done" });
	return { weeksMeasured: weeks, recapsFrozen: frozen };
}
