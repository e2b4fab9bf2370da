import type { ServiceContext } from "@/lib/services/context";
import { resolveGroup } from "@/lib/services/groups/resolve-group";
import { countMessages } from "@/lib/services/labels/count-messages";
import { finishRelabelling } from "@/lib/services/labels/finish-relabelling";
import { relabelMessages } from "@/lib/services/labels/relabel-messages";
import { rollUpDirtyWeeks } from "@/lib/services/rollup/roll-up-dirty-weeks";

const ROWS_A_CALL = 20_000;

/** Reads a group's stored messages again by the rules and words of now, says how far it is, and measures what changed. */
export async function rereadLabels(ctx: ServiceContext, ref: string): Promise<void> {
	const { groupId } = await resolveGroup(ctx, { ref });
	const total = await countMessages(ctx, { groupId });
	for (let isDone = false; !isDone; ) {
		let [rows, version, after]: [number, number | null, number | null | undefined] = [0, null, undefined];
		while (after !== null) {
			const from: { after?: number } = after === undefined ? {} : { after };
			const part = await relabelMessages(ctx, { groupId, limit: ROWS_A_CALL, ...from });
			rows += part.rows;
			version ??= part.version;
			after = part.next;
			if (part.rows > 0) process.stderr.write(`Read again: ${rows} of ${total} messages, ${part.changed} changed\n`);
		}
		isDone = (await finishRelabelling(ctx, { groupId, version })).isDone;
	}
	const { weeks } = await rollUpDirtyWeeks(ctx, { groupId });
	process.stderr.write(`All messages are read by the rules of now; ${weeks} weeks measured.\n`);
}
