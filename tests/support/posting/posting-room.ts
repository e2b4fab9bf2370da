import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { vi } from "vitest";
import { insertGroup } from "@/db/queries/tracked-groups";
import { upsertWeekRollup } from "@/db/queries/week-rollups";
import { toMarkedChannelId } from "@/lib/domain/peer-id";
import { createLogger } from "@/lib/logger";
import type { ServiceContext } from "@/lib/services/context";
import { freezeDueRecaps } from "@/lib/services/recap/freeze-due-recaps";
import { closeAccounts } from "@/lib/services/telegram/runtime/account-registry";
import { fullHistory, fullWeek } from "../../factories/recap-weeks";
import { startTelegramServer } from "../../telegram-server/start-telegram-server";
import { createWorld } from "../../telegram-server/world/create-world";
import type { AccountHandle } from "../../telegram-server/world/handles/account-handle";
import type { SupergroupHandle } from "../../telegram-server/world/handles/supergroup-handle";
import type { NewSupergroup } from "../../telegram-server/world/world";
import type { TestDatabase } from "../create-test-database";
import { stubWorkspace } from "../services-context";
import { signInBot, signInUser } from "./sign-in";

const PHONE = "15550001111";
const BOT_TOKEN = "7000000001:AAposting-bot-token-of-the-tests-0001";

/** A loopback Telegram with one account signed in, and groups with frozen recaps to post into. */
export async function openPostingRoom(database: TestDatabase) {
	const folder = stubWorkspace();
	let laterMs = 0;
	const now = () => Date.now() + laterMs;
	const world = createWorld({ seed: 7, now });
	const ola = world.account({ phone: PHONE, firstName: "Ola" });
	const bot = world.bot({ token: BOT_TOKEN, name: "Recap bot", username: "recap_test_bot" });
	const server = await startTelegramServer({ world });
	const keyPath = join(folder, "server.pem");
	writeFileSync(keyPath, server.config.publicKeyPem);
	const settings = {
		SHIPLOG_MODE: "test",
		SHIPLOG_TELEGRAM_TEST_DC: `${server.config.host}:${server.config.port}`,
		SHIPLOG_TELEGRAM_TEST_KEY: keyPath,
		SHIPLOG_SECRET: randomBytes(32).toString("hex"),
		RATE_RPS: "1000",
	};
	for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
	const ctx: ServiceContext = {
		actor: { type: "system", job: "test" },
		now: () => new Date(now()),
		db: database.db,
		log: createLogger("silent"),
	};
	await signInUser(ctx, "ola", PHONE);
	// Above what connecting gives out.
	let groups = 100;
	return {
		...{ ctx, world, ola, bot, server, folder },
		/** What a child needs in its environment to use the same Telegram. */
		settings,
		signInBot: () => signInBot(ctx, "bot", BOT_TOKEN),
		/** Moves everybody's clock on. */
		later(ms: number) {
			laterMs += ms;
		},
		async group(given: Partial<NewSupergroup> & { readonly member?: AccountHandle } = {}) {
			groups += 1;
			const { member, ...facts } = given;
			const founder = world.user({ firstName: `Founder ${groups}` });
			const chat = world.supergroup({ title: `Night Owls ${groups}`, creator: founder, ...facts });
			chat.join(member ?? ola);
			return { chat, groupId: await trackGroup(ctx, chat, groups), founder };
		},
		async close() {
			await closeAccounts();
			await server.close();
		},
	};
}

export type PostingRoom = Awaited<ReturnType<typeof openPostingRoom>>;

async function trackGroup(ctx: ServiceContext, chat: SupergroupHandle, groupId: number): Promise<number> {
	await insertGroup(ctx.db, {
		groupId,
		chatId: toMarkedChannelId(chat.id),
		idSource: "telegram",
		slug: `night-owls-${groupId}`,
		title: chat.chat.title,
		kind: chat.chat.isForum ? "forum" : "supergroup",
		zone: "Europe/Kyiv",
		zoneSource: "evidence",
		locale: "en",
		isPublic: null,
		createdAt: ctx.now(),
	});
	for (const week of [...fullHistory(), fullWeek()])
		await upsertWeekRollup(ctx.db, groupId, week, { computedAt: ctx.now(), carryDigest: 0, messages: 0 });
	await freezeDueRecaps(ctx, { groupId });
	return groupId;
}

/** Photos in a chat, as the server keeps them. */
export function photosIn(chat: SupergroupHandle) {
	return chat.messages.flatMap((message) =>
		message.media?.kind === "file" && message.media.file.kind === "photo"
			? [{ message, bytes: message.media.file.bytes }]
			: [],
	);
}
