import type { ConnectedGroup, ConnectRequest } from "@/lib/dashboard/telegram-contract";
import type { ServiceContext } from "../../context";
import { connectGroup } from "../../groups/connect-group";
import { toGroupRef } from "../group-ref";

/** Begins to collect a chat live. Throws like `connectGroup`. */
export async function connectChat(
	ctx: ServiceContext,
	{ accountId, ref, timezone }: ConnectRequest,
): Promise<ConnectedGroup> {
	const group = await connectGroup(ctx, {
		account: accountId,
		ref,
		...(timezone === undefined ? {} : { timezone }),
	});
	return { group: toGroupRef(group) };
}
