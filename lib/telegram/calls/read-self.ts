import { Api } from "telegram/tl/index.js";
import type { SeenPeer } from "../../domain/telegram-peer";
import type { CallOptions } from "../call-gate";
import { toSeenUser } from "../map/to-seen-peer";
import { TelegramFailure } from "../telegram-failure";
import type { Requests } from "./requests";

/** Whom the session belongs to. */
export async function readSelf(api: Requests, options?: CallOptions): Promise<SeenPeer> {
	const [user] = await api.invoke(new Api.users.GetUsers({ id: [new Api.InputUserSelf()] }), options);
	if (user === undefined) throw new TelegramFailure("refused", { method: "users.getUsers", reason: "NO_SELF" });
	return toSeenUser(user);
}
