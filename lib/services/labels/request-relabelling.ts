import type { QueryRunner } from "@/db/client";
import type { ServiceContext } from "../context";
import { requestEvents } from "../jobs/request-events";

/** Asks for a group's messages to be read again, in the transaction that changes what they are read by. */
export async function requestRelabelling(
	ctx: Pick<ServiceContext, "db" | "now">,
	tx: QueryRunner,
	groupId: number,
	cause: string,
): Promise<void> {
	const data = { groupId: String(groupId), part: 1 };
	await requestEvents(ctx, [{ id: `relabel:${groupId}:${cause}`, name: "group/relabel.requested", data }], tx);
}
