import { rm } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { z } from "zod";
import { ErrorEnvelope } from "@/lib/dashboard/error-contract";
import {
	AccountCard,
	CollectingStatus,
	ConnectedGroup,
	DialogList,
	LoginStatus,
	PublicationCard,
	PublicationPreview,
	TelegramPage,
} from "@/lib/dashboard/telegram-contract";
import type { Actor } from "@/lib/domain/access";
import { createApi } from "@/lib/http/create-api";
import { FULL_WEEK } from "../factories/recap-weeks";
import { withTestDatabase } from "../support/database";
import { openPostingRoom, type PostingRoom, photosIn } from "../support/posting/posting-room";
import { OWNER, STRANGER } from "../support/services-context";

const database = withTestDatabase();
let room: PostingRoom;

beforeAll(async () => {
	room = await openPostingRoom(database());
});
afterAll(async () => {
	room.server.assertNoUnknownMethods();
	await room.close();
	vi.unstubAllEnvs();
	await rm(room.folder, { recursive: true, force: true });
});

function request(actor: Actor, method: string, path: string, body?: unknown): Promise<Response> {
	const api = createApi({ contextOf: async () => ({ ...room.ctx, actor }), publicUrl: "https://recaps.example.org" });
	const sent =
		body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
	return Promise.resolve(api.request(`/api${path}`, { method, ...sent }));
}

async function call<S extends z.ZodType>(
	schema: S,
	method: string,
	path: string,
	body?: unknown,
): Promise<z.output<S>> {
	const answer = await request(OWNER, method, path, body);
	const text = await answer.text();
	if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
	return schema.parse(JSON.parse(text));
}

async function refused(method: string, path: string, body?: unknown) {
	const answer = await request(OWNER, method, path, body);
	return { status: answer.status, error: ErrorEnvelope.parse(await answer.json()).error };
}

describe("signing in through the API", () => {
	test("by phone, code and password: each step says what is next, a wrong answer may be given again", async () => {
		room.world.account({ phone: "15550002222", password: "hunter2", passwordHint: "the old dog", firstName: "Bo" });
		const begun = await call(LoginStatus, "POST", "/telegram/logins/phone", { name: "bo", phone: "+1 555 000 2222" });
		expect(begun).toMatchObject({ step: "code_sent", problem: null, account: null });
		const path = `/telegram/logins/${begun.loginId}`;
		expect(await call(LoginStatus, "POST", `${path}/code`, { code: "99999" })).toMatchObject({
			step: "code_sent",
			problem: { message: expect.any(String) },
		});
		expect(await call(LoginStatus, "POST", `${path}/code`, { code: "12345" })).toMatchObject({
			step: "password_needed",
			passwordHint: "the old dog",
		});
		const wrong = await call(LoginStatus, "POST", `${path}/password`, { password: "hunter3" });
		expect(wrong).toMatchObject({ step: "password_needed", problem: { message: expect.any(String) } });
		const done = await call(LoginStatus, "POST", `${path}/password`, { password: "hunter2" });
		expect(done).toMatchObject({ step: "done", account: { name: "bo", state: "ready", displayName: "Bo" } });
		const page = await call(TelegramPage, "GET", "/telegram");
		expect(page).toMatchObject({ unavailable: null, isLoopback: true });
		expect(page.accounts.map(({ name }) => name)).toEqual(["bo", "ola"]);
		const told = JSON.stringify([begun, done, page]);
		for (const secret of ["hunter2", "15550002222", "0002222"]) expect(told).not.toContain(secret);
	});

	test("by QR code: it is a picture, renewed until it is scanned", async () => {
		const begun = await call(LoginStatus, "POST", "/telegram/logins/qr", { name: "cy" });
		const status = await call(LoginStatus, "GET", `/telegram/logins/${begun.loginId}`);
		expect(status.step).toBe("qr_shown");
		expect(status.qrSvg).toMatch(/^<svg /);
		expect(status.qrSecondsLeft).toBeGreaterThan(0);
		expect(JSON.stringify(status)).not.toContain("tg://");
	});

	test("given up: the sign-in is forgotten, and so is an account made for it alone", async () => {
		const { loginId } = await call(LoginStatus, "POST", "/telegram/logins/qr", { name: "dee" });
		expect((await request(STRANGER, "DELETE", `/telegram/logins/${loginId}`)).status).toBe(401);
		expect((await request(OWNER, "DELETE", `/telegram/logins/${loginId}`)).status).toBe(204);
		expect((await refused("GET", `/telegram/logins/${loginId}`)).status).toBe(404);
	});

	test("too many starts are refused with when to come back", async () => {
		let last: Response | null = null;
		for (let at = 0; at < 12; at += 1) {
			last = await request(OWNER, "POST", "/telegram/logins/bot", { name: "wrong", token: "1234567:not-a-token" });
			if (last.status === 429) break;
		}
		expect(last?.status).toBe(429);
		expect(Number(last?.headers.get("retry-after"))).toBeGreaterThan(0);
		await database().db.pool.query("DELETE FROM rate_limits");
	});
});

describe("collecting through the API", () => {
	test("a chat of the account is connected by its own reference, and tells how far it is", async () => {
		const { id } = room.world.supergroup({ title: "Harbour", creator: room.ola });
		const accounts = (await call(TelegramPage, "GET", "/telegram")).accounts;
		const accountId = accounts.find(({ name }) => name === "ola")?.accountId ?? "";
		const { dialogs } = await call(DialogList, "GET", `/telegram/accounts/${accountId}/dialogs`);
		const harbour = dialogs.find(({ title }) => title === "Harbour");
		expect(harbour).toMatchObject({ kindLabel: "Group", isAdmin: true, connectedSlug: null, ref: `-100${id}` });
		const { group } = await call(ConnectedGroup, "POST", "/telegram/groups", { accountId, ref: harbour?.ref });
		expect(group).toMatchObject({ title: "Harbour", slug: "harbour" });
		const path = "/groups/harbour/collecting";
		const { collecting } = await call(CollectingStatus, "GET", path);
		expect(collecting).toMatchObject({ state: "active", accountName: "ola", isBackfillDone: false });
		const paused = await call(CollectingStatus, "PUT", path, { state: "paused" });
		expect(paused.collecting).toMatchObject({ state: "paused", stateLabel: "Paused" });
		await call(CollectingStatus, "PUT", path, { state: "active" });
		const again = await call(DialogList, "GET", `/telegram/accounts/${accountId}/dialogs`);
		expect(again.dialogs.find(({ title }) => title === "Harbour")?.connectedSlug).toBe("harbour");
	});

	test("a group that is not collected live says so instead of failing", async () => {
		const { groupId } = await room.group();
		const path = `/groups/night-owls-${groupId}/collecting`;
		expect(await call(CollectingStatus, "GET", path)).toEqual({ collecting: null });
		expect((await refused("PUT", path, { state: "paused" })).status).toBe(404);
	});
});

describe("posting through the API", () => {
	test("preview, post, list, delete: the card says what became of it", async () => {
		const { chat, groupId } = await room.group();
		const path = `/groups/night-owls-${groupId}/publications`;
		const before = await call(PublicationPreview, "GET", `${path}?week=${FULL_WEEK}`);
		expect(before).toMatchObject({ problems: [], publications: [], topics: [] });
		expect(before.accounts.map(({ kind }) => kind)).toContain("user");
		const ola = (await call(TelegramPage, "GET", "/telegram")).accounts.find(({ name }) => name === "ola");
		const posted = await call(PublicationCard, "POST", path, { week: FULL_WEEK, accountId: ola?.accountId });
		expect(posted).toMatchObject({ state: "sent", accountName: "ola", canDelete: true });
		expect(posted.link).toBe(`https://t.me/c/${chat.id}/${photosIn(chat)[0]?.message.id}`);
		expect(photosIn(chat)[0]?.message.text).toBe(before.caption);
		const after = await call(PublicationPreview, "GET", `${path}?week=${FULL_WEEK}`);
		expect(after.publications).toEqual([posted]);
		const deleted = await call(PublicationCard, "DELETE", `/publications/${posted.publicationId}`);
		expect(deleted).toMatchObject({ state: "deleted", link: null, canDelete: false });
		expect(photosIn(chat)).toEqual([]);
		expect(await refused("POST", path, { week: FULL_WEEK })).toMatchObject({ status: 409 });
	});

	test("a failed post says why and what to do, and is tried again when asked", async () => {
		const { chat, groupId } = await room.group();
		chat.forbid({ send_photos: true });
		const path = `/groups/night-owls-${groupId}/publications`;
		const ola = (await call(TelegramPage, "GET", "/telegram")).accounts.find(({ name }) => name === "ola");
		const failed = await call(PublicationCard, "POST", path, { week: FULL_WEEK, accountId: ola?.accountId });
		expect(failed).toMatchObject({ state: "failed", canRetry: true });
		expect(failed.note).toContain("Ask an admin");
		chat.forbid({});
		const retried = await call(PublicationCard, "POST", `/publications/${failed.publicationId}/retry`);
		expect(retried).toMatchObject({ state: "sent", note: null });
	});
});

test("a send that takes long goes on after the answer", async () => {
	const { chat, groupId } = await room.group({ slowMode: 12 });
	const path = `/groups/night-owls-${groupId}/publications`;
	const ola = (await call(TelegramPage, "GET", "/telegram")).accounts.find(({ name }) => name === "ola");
	await call(PublicationCard, "POST", path, { week: "2025-11-03", accountId: ola?.accountId });
	const begun = await call(PublicationCard, "POST", path, { week: FULL_WEEK, accountId: ola?.accountId });
	expect(begun).toMatchObject({ state: "claimed", stateLabel: "Being posted", canRetry: false });
	const later = await vi.waitUntil(
		async () => {
			const { publications } = await call(PublicationPreview, "GET", `${path}?week=${FULL_WEEK}`);
			return publications[0]?.state === "claimed" ? null : publications[0];
		},
		{ timeout: 30_000, interval: 100 },
	);
	expect(later).toMatchObject({ publicationId: begun.publicationId, state: "sent" });
	expect(photosIn(chat)).toHaveLength(2);
});

describe("accounts through the API", () => {
	test("are signed out and removed, and nothing of them stays", async () => {
		room.world.account({ phone: "15550003333", firstName: "Di" });
		const { loginId } = await call(LoginStatus, "POST", "/telegram/logins/phone", { name: "di", phone: "15550003333" });
		const { account } = await call(LoginStatus, "POST", `/telegram/logins/${loginId}/code`, { code: "12345" });
		const path = `/telegram/accounts/${account?.accountId}`;
		expect(await call(AccountCard, "POST", `${path}/revoke-others`)).toMatchObject({ state: "ready" });
		expect(await call(AccountCard, "POST", `${path}/log-out`)).toMatchObject({ state: "signed_out" });
		expect((await request(OWNER, "DELETE", path)).status).toBe(204);
		const { accounts } = await call(TelegramPage, "GET", "/telegram");
		expect(accounts.map(({ name }) => name)).not.toContain("di");
	});
});

interface Asked {
	readonly method: string;
	readonly path: string;
	readonly body?: unknown;
}

const ASKED: readonly Asked[] = [
	{ method: "GET", path: "/telegram" },
	{ method: "POST", path: "/telegram/logins/phone", body: { name: "eve", phone: "15550001111" } },
	{ method: "POST", path: "/telegram/logins/qr", body: { name: "eve" } },
	{ method: "GET", path: "/telegram/logins/x" },
	{ method: "GET", path: "/telegram/accounts/x/dialogs" },
	{ method: "POST", path: "/telegram/accounts/x/log-out" },
	{ method: "DELETE", path: "/telegram/accounts/x" },
	{ method: "POST", path: "/telegram/groups", body: { accountId: "x", ref: "night-owls" } },
	{ method: "GET", path: "/groups/night-owls-101/collecting" },
	{ method: "PUT", path: "/groups/night-owls-101/collecting", body: { state: "paused" } },
	{ method: "DELETE", path: "/groups/night-owls-101/collecting" },
	{ method: "GET", path: `/groups/night-owls-101/publications?week=${FULL_WEEK}` },
	{ method: "POST", path: "/groups/night-owls-101/publications", body: { week: FULL_WEEK } },
	{ method: "POST", path: "/publications/x/retry" },
	{ method: "DELETE", path: "/publications/x" },
];

test.each(ASKED)("$method $path answers 401 to somebody not signed in", async ({ method, path, body }) => {
	expect((await request(STRANGER, method, path, body)).status).toBe(401);
});
