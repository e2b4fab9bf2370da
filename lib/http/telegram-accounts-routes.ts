import { createRoute, z } from "@hono/zod-openapi";
import {
	AccountCard,
	ConnectedGroup,
	ConnectRequest,
	DialogList,
	TelegramPage,
} from "@/lib/dashboard/telegram-contract";
import { endSession, removeTelegramAccount, revokeSessions } from "@/lib/services/dashboard/telegram/change-account";
import { connectChat } from "@/lib/services/dashboard/telegram/connect-chat";
import { getDialogs } from "@/lib/services/dashboard/telegram/get-dialogs";
import { getTelegramPage } from "@/lib/services/dashboard/telegram/get-telegram-page";
import { apiRouter } from "./api-app";
import { answers, json, MEMBERS, refusals } from "./describe-answers";

const AccountParam = z.object({ accountId: z.string().max(64) });

const pageRoute = createRoute({
	method: "get",
	path: "/telegram",
	summary: "Accounts, and how far the groups are that they collect",
	security: MEMBERS,
	responses: { 200: answers("All of it.", TelegramPage), ...refusals(401) },
});

const logoutRoute = createRoute({
	method: "post",
	path: "/telegram/accounts/{accountId}/log-out",
	summary: "End this workspace's session at Telegram",
	security: MEMBERS,
	request: { params: AccountParam },
	responses: { 200: answers("The account, signed out.", AccountCard), ...refusals(401, 403, 404, 409, 429) },
});

const revokeRoute = createRoute({
	method: "post",
	path: "/telegram/accounts/{accountId}/revoke-others",
	summary: "End every other session of the account at Telegram",
	security: MEMBERS,
	request: { params: AccountParam },
	responses: { 200: answers("The account.", AccountCard), ...refusals(401, 403, 404, 409, 429) },
});

const removeRoute = createRoute({
	method: "delete",
	path: "/telegram/accounts/{accountId}",
	summary: "Forget the account and its session here",
	security: MEMBERS,
	request: { params: AccountParam },
	responses: { 204: { description: "It is gone." }, ...refusals(401, 403, 404, 409) },
});

const dialogsRoute = createRoute({
	method: "get",
	path: "/telegram/accounts/{accountId}/dialogs",
	summary: "Groups and channels the account is in, a page at a time",
	security: MEMBERS,
	request: { params: AccountParam, query: z.object({ cursor: z.string().max(500).optional() }) },
	responses: { 200: answers("A page of them.", DialogList), ...refusals(401, 403, 404, 409, 429) },
});

const connectRoute = createRoute({
	method: "post",
	path: "/telegram/groups",
	summary: "Collect a group live from now on; its history is read in the background",
	security: MEMBERS,
	request: { body: { ...json(ConnectRequest), required: true } },
	responses: { 201: answers("The group.", ConnectedGroup), ...refusals(401, 403, 404, 409, 422, 429) },
});

/** Telegram accounts, their chats, and connecting one. */
export function telegramAccountsRoutes() {
	return apiRouter()
		.openapi(pageRoute, async (c) => c.json(await getTelegramPage(c.get("ctx")), 200))
		.openapi(logoutRoute, async (c) => c.json(await endSession(c.get("ctx"), c.req.valid("param")), 200))
		.openapi(revokeRoute, async (c) => c.json(await revokeSessions(c.get("ctx"), c.req.valid("param")), 200))
		.openapi(removeRoute, async (c) => {
			await removeTelegramAccount(c.get("ctx"), c.req.valid("param"));
			return c.body(null, 204);
		})
		.openapi(dialogsRoute, async (c) => {
			const { cursor } = c.req.valid("query");
			const asked = { ...c.req.valid("param"), cursor: cursor ?? null };
			return c.json(await getDialogs(c.get("ctx"), asked), 200);
		})
		.openapi(connectRoute, async (c) => c.json(await connectChat(c.get("ctx"), c.req.valid("json")), 201));
}
