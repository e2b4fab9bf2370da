import type { TlObject } from "../../tl-object";
import type { BasicGroup, Channel } from "../model/chat";

/** The chat's own invite link, as its admins see it. */
export function exportedInvite(chat: Channel | BasicGroup): TlObject {
	return {
		_: "chatInviteExported",
		permanent: true,
		link: `https://t.me/+${chat.inviteHash}`,
		admin_id: chat.creatorId,
		date: chat.date,
	};
}
