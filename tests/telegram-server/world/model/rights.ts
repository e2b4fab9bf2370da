import type { TlObject } from "../../tl-object";

/** What an admin made by the world may do unless told otherwise. */
export const ALL_ADMIN_RIGHTS: TlObject = {
	_: "chatAdminRights",
	change_info: true,
	post_messages: true,
	edit_messages: true,
	delete_messages: true,
	ban_users: true,
	invite_users: true,
	pin_messages: true,
	add_admins: true,
	manage_call: true,
	other: true,
	manage_topics: true,
};

/** Everything forbidden: a ban. `until_date` 0: for ever. */
export const BANNED: TlObject = { _: "chatBannedRights", view_messages: true, send_messages: true, until_date: 0 };

/** May read, may not write. */
export const MUTED: TlObject = {
	_: "chatBannedRights",
	send_messages: true,
	send_media: true,
	send_plain: true,
	send_photos: true,
	until_date: 0,
};

/** Ordinary members may write, but not change or pin. */
export const DEFAULT_BANNED_RIGHTS: TlObject = {
	_: "chatBannedRights",
	change_info: true,
	pin_messages: true,
	until_date: 2_147_483_647,
};
