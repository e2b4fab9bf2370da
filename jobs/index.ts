import type { InngestFunction } from "inngest";
import { backfillGroup } from "./functions/backfill-group";
import { collectDueGroups } from "./functions/collect-due-groups";
import { collectGroup } from "./functions/collect-group";
import { pollReactions } from "./functions/poll-reactions";
import { snapshotMembers } from "./functions/snapshot-members";

/** Every job, in alphabetical order. A test compares the list with the folder. */
export const functions: readonly InngestFunction.Any[] = [
	backfillGroup,
	collectDueGroups,
	collectGroup,
	pollReactions,
	snapshotMembers,
];
