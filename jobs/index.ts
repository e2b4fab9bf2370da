import type { InngestFunction } from "inngest";
import { backfillGroup } from "./functions/backfill-group";
import { closeDueWeeks } from "./functions/close-due-weeks";
import { closeWeek } from "./functions/close-week";
import { collectDueGroups } from "./functions/collect-due-groups";
import { collectGroup } from "./functions/collect-group";
import { importExport } from "./functions/import-export";
import { measureGroup } from "./functions/measure-group";
import { noteCancelled } from "./functions/note-cancelled";
import { notifyFailure } from "./functions/notify-failure";
import { pollReactions } from "./functions/poll-reactions";
import { publishRecap } from "./functions/publish-recap";
import { purgeExpiredMessages } from "./functions/purge-expired-messages";
import { relabelDueGroups } from "./functions/relabel-due-groups";
import { relabelGroup } from "./functions/relabel-group";
import { snapshotMembers } from "./functions/snapshot-members";

/** Every job, in alphabetical order. A test compares the list with the folder. */
export const functions: readonly InngestFunction.Any[] = [
	backfillGroup,
	closeDueWeeks,
	closeWeek,
	collectDueGroups,
	collectGroup,
	importExport,
	measureGroup,
	noteCancelled,
	notifyFailure,
	pollReactions,
	publishRecap,
	purgeExpiredMessages,
	relabelDueGroups,
	relabelGroup,
	snapshotMembers,
];
