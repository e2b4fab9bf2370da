import { z } from "zod";
import { findFirstIdSince, listMessagesToLabel } from "@/db/queries/label-list";
import { findMessageLabels } from "@/db/queries/message-labels";
import type { LabelPage } from "@/lib/dashboard/labels-contract";
import { canViewGroups } from "@/lib/domain/access";
import { parseLocalDate } from "@/lib/time/local-date";
import { parseTimeZone } from "@/lib/time/time-zone";
import { startOfDay } from "@/lib/time/wall-clock";
import type { ServiceContext } from "../context";
import { resolveGroup } from "../groups/resolve-group";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import { findStructuralLabels } from "./structural-labels";
import { toLabelledMessage } from "./to-labelled-message";

const PAGE = 500;
const IDS_MAX = 1_000;
const ID_MIN = -2_147_483_648;

const InputSchema = z.object({
	group: z.string().min(1).max(255),
	/** First local day of the group, `YYYY-MM-DD`. */
	since: z.string().optional(),
	ids: z.array(z.number().int()).max(IDS_MAX, `Name at most ${IDS_MAX} messages.`).optional(),
	/** Where the page before ended. */
	after: z.number().int().default(ID_MIN),
	limit: z.number().int().positive().max(PAGE).default(PAGE),
});

/**
 * A page of a group's messages, oldest id first, with their labels and what each rests on; messages without labels
 * too. Throws AppError `not_found` for the group and `invalid` for a date that is none.
 */
export async function listLabels(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<LabelPage> {
	const { group: ref, since: day, ids, after, limit } = parseInput(InputSchema, input);
	requireAccess(canViewGroups(ctx.actor));
	const { groupId, zone } = await resolveGroup(ctx, { ref });
	const since = day === undefined ? null : startOfDay(parseLocalDate(day, "since"), parseTimeZone(zone));
	const first = since === null ? ID_MIN : await findFirstIdSince(ctx.db, groupId, since);
	if (first === null) return { messages: [], next: null };
	const from = Math.max(after, first === ID_MIN ? ID_MIN : first - 1);
	const messages = await listMessagesToLabel(ctx.db, { groupId, after: from, limit, since, ids: ids ?? null });
	const shown = messages.map(({ messageId }) => messageId);
	const [labels, derived] = await Promise.all([
		findMessageLabels(ctx.db, groupId, shown),
		findStructuralLabels(ctx.db, groupId, shown),
	]);
	return {
		messages: messages.map((message) => {
			const { messageId } = message;
			return toLabelledMessage(message, [...(labels.get(messageId) ?? []), ...(derived.get(messageId) ?? [])]);
		}),
		next: messages.length < limit ? null : (shown.at(-1) ?? null),
	};
}
