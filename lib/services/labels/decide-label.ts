import { z } from "zod";
import { upsertDecision } from "@/db/queries/label-overrides";
import { lockReading } from "@/db/queries/label-reading";
import { findMessageLabels, replaceMessageLabels } from "@/db/queries/message-labels";
import { updateReadings } from "@/db/queries/message-texts";
import { inTransaction } from "@/db/transaction";
import { LabelDecision, type LabelledMessage } from "@/lib/dashboard/labels-contract";
import { canManageGroups } from "@/lib/domain/access";
import { applyDecisions } from "@/lib/domain/label-decision";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../context";
import { resolveGroup } from "../groups/resolve-group";
import { requestEvents } from "../jobs/request-events";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import { listLabels } from "./list-labels";
import { markInstants } from "./mark-instants";

const InputSchema = LabelDecision.extend({
	group: z.string().min(1).max(255),
	messageId: z.number().int(),
});

/**
 * Stores an owner's word about a message: it is this, or it is not. It stands above everything its text says, now and
 * whenever it is read again; its day is counted anew soon. Throws AppError `not_found`.
 */
export async function decideLabel(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<LabelledMessage> {
	const { group: ref, messageId, label, isSet } = parseInput(InputSchema, input);
	requireAccess(canManageGroups(ctx.actor));
	const group = await resolveGroup(ctx, { ref });
	const { groupId } = group;
	const userId = ctx.actor.type === "user" ? ctx.actor.userId : null;
	await inTransaction(ctx.db, async (tx) => {
		const held = await lockReading(tx, groupId, messageId);
		if (held === null) throw unknownMessage(messageId);
		await upsertDecision(tx, { groupId, messageId }, { label, isSet }, { userId, at: ctx.now() });
		const labels = (await findMessageLabels(tx, groupId, [messageId])).get(messageId) ?? [];
		const decided = applyDecisions({ labels, bits: held.bits }, [{ label, isSet }], held.version);
		await replaceMessageLabels(tx, groupId, new Map([[messageId, decided]]), [messageId]);
		await updateReadings(tx, groupId, new Map([[messageId, { ...held, bits: decided.bits }]]));
		await markInstants(tx, group, [held.sentAt]);
		const data = { groupId: String(groupId), rebuild: false };
		const id = `measure:${groupId}:label-${ctx.now().getTime()}`;
		await requestEvents(ctx, [{ id, name: "group/measure.requested", data }], tx);
	});
	ctx.log.info({ groupId, messageId, label, isSet }, "a label is decided");
	const { messages } = await listLabels(ctx, { group: group.slug, ids: [messageId] });
	const [message] = messages;
	if (message === undefined) throw unknownMessage(messageId);
	return message;
}

function unknownMessage(messageId: number): AppError {
	return new AppError("not_found", `The group has no message ${messageId}.`, { place: { field: "messageId" } });
}
