import { describe, expect, it } from "vitest";
import { deleteTelegramWait, listTelegramWaits, upsertTelegramWait } from "@/db/queries/telegram-waits";
import { withTestDatabase } from "@/tests/support/database";

const at = (time: string) => new Date(`2025-11-18T${time}Z`);
const wait = (time: string, attempts = 1) => ({
	scope: "messages.getHistory",
	until: at(time),
	seconds: 30,
	attempts,
});

describe("waits Telegram asked for", () => {
	const database = withTestDatabase();

	it("keeps the later end of two", async () => {
		await upsertTelegramWait(database().db, "later", wait("06:00:30.250"));
		await upsertTelegramWait(database().db, "later", wait("06:00:10", 2));
		expect(await listTelegramWaits(database().db, "later")).toEqual([
			{ scope: "messages.getHistory", until: at("06:00:30.250"), seconds: 30, attempts: 2 },
		]);
	});

	it("forgets one that is over, and not one that another process prolonged", async () => {
		const { db } = database();
		await upsertTelegramWait(db, "over", wait("06:00:30"));
		await deleteTelegramWait(db, "over", "messages.getHistory", at("06:00:29"));
		expect(await listTelegramWaits(db, "over")).toHaveLength(1);
		await deleteTelegramWait(db, "over", "messages.getHistory", at("06:00:31"));
		expect(await listTelegramWaits(db, "over")).toEqual([]);
	});

	it("keeps accounts apart", async () => {
		await upsertTelegramWait(database().db, "mine", wait("06:00:30"));
		expect(await listTelegramWaits(database().db, "yours")).toEqual([]);
	});
});
