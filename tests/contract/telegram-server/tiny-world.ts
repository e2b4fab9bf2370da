import type { Handlers, ServedAccount, ServedWorld } from "../../telegram-server/handler";
import type { TlObject } from "../../telegram-server/tl-object";

export const OLA: ServedAccount = {
	userId: 1001,
	phone: "15550001111",
	code: "12345",
	password: null,
	passwordHint: null,
	isBanned: false,
	isDeactivated: false,
	homeDc: 2,
};

export const BOT_TOKEN = "77:bot-token";

/** A world of a few accounts and the methods handed in: enough to test the wire alone. */
export function tinyWorld(
	accounts: readonly ServedAccount[],
	handlers: Handlers = {},
): ServedWorld & { push(userId: number, updates: TlObject): void } {
	let deliver: (userId: number, updates: TlObject) => void = () => undefined;
	const find = (isWanted: (account: ServedAccount) => boolean) => accounts.find(isWanted) ?? null;
	const userObject = (userId: number, viewerId: number): TlObject => ({
		_: "user",
		id: userId,
		self: userId === viewerId ? true : undefined,
		bot: find((one) => one.userId === userId)?.phone === null ? true : undefined,
		bot_info_version: find((one) => one.userId === userId)?.phone === null ? 1 : undefined,
		access_hash: BigInt(userId) * 7n,
		first_name: `User ${userId}`,
	});
	return {
		handlers: {
			"users.getUsers": (_request, call) => [userObject(call.userId ?? 0, call.userId ?? 0)],
			"updates.getState": () => ({ _: "updates.state", pts: 1, qts: 0, date: 1_700_000_000, seq: 0, unread_count: 0 }),
			...handlers,
		},
		onPush: (given) => {
			deliver = given;
		},
		push: (userId, updates) => deliver(userId, updates),
		accountByPhone: (phone) => find((one) => one.phone === phone),
		accountByBotToken: (token) => (token === BOT_TOKEN ? find((one) => one.phone === null) : null),
		accountById: (userId) => find((one) => one.userId === userId),
		userObject,
	};
}
