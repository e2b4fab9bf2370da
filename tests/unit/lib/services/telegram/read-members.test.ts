import { describe, expect, test } from "vitest";
import type { LiveChatDetails, LiveMember } from "@/lib/domain/telegram-peer";
import type { MemberListEnd } from "@/lib/services/telegram/verbs/member-list";
import { readMembers } from "@/lib/services/telegram/verbs/read-members";
import type { MemberFilter, Slice } from "@/lib/telegram/gateway";
import { TelegramFailure } from "@/lib/telegram/telegram-failure";
import { aLiveChat, liveChatDetails } from "../../../../factories/live-chat";
import { aLiveMember } from "../../../../factories/live-member";
import { noDatabase } from "../../../../support/no-database";
import { scriptedReader } from "../../../../support/scripted-reader";

const RECENT: MemberFilter = { type: "recent" };

describe("reading a member list", () => {
	test("450 members come once each, and the list is complete", async () => {
		const { ids, end, asked } = await read(450, {});
		expect(new Set(ids).size).toBe(450);
		expect(end).toEqual({ total: 450, listed: 450, isComplete: true, gap: null });
		expect(asked).toBe(3);
	});

	test("of 12,000 members Telegram gives 10,000, and the list does not pass for complete", async () => {
		const { ids, end, pauses } = await read(12_000, { given: 10_000 });
		expect(ids).toHaveLength(10_000);
		expect(end).toEqual({ total: 12_000, listed: 10_000, isComplete: false, gap: "capped" });
		expect(pauses[0]).toBe("0-200");
		expect(pauses.at(-1)).toBe("9800-10000");
	});

	test("a limit stops early and is the reason given", async () => {
		const { ids, end, asked } = await read(450, { limit: 150 });
		expect(ids).toHaveLength(150);
		expect(end).toMatchObject({ isComplete: false, gap: "limit" });
		expect(asked).toBe(1);
	});

	test("hidden members leave the admins, told as such, unless this account is one", async () => {
		const hidden = await read(450, { chat: { areMembersHidden: true } });
		expect(hidden.filters).toEqual(["admins"]);
		expect(hidden.end).toMatchObject({ isComplete: false, gap: "hidden" });
		const own = await read(450, { chat: { areMembersHidden: true, isAdmin: true } });
		expect(own.end.isComplete).toBe(true);
	});

	test("a list this account may not see is empty and not complete", async () => {
		const { ids, end } = await read(450, { isForbidden: true });
		expect(ids).toEqual([]);
		expect(end).toEqual({ total: null, listed: 0, isComplete: false, gap: "forbidden" });
	});

	test("a list one short of Telegram's count proves nobody's leaving", async () => {
		const { end } = await read(450, { given: 449 });
		expect(end).toMatchObject({ isComplete: false, gap: "short" });
	});
});

interface Case {
	readonly given?: number;
	readonly limit?: number;
	readonly isForbidden?: boolean;
	readonly chat?: Partial<LiveChatDetails>;
}

async function read(total: number, { given = total, limit, isForbidden = false, chat = {} }: Case) {
	const filters: string[] = [];
	const session = scriptedReader({
		members: async (_chat, filter, offset, size): Promise<Slice<LiveMember>> => {
			filters.push(filter.type);
			if (isForbidden) throw new TelegramFailure("no_rights", { method: "m", reason: "CHAT_ADMIN_REQUIRED" });
			const length = Math.max(0, Math.min(size, given - offset));
			const items = Array.from({ length }, (_, index) => aLiveMember(offset + index + 1));
			return { items, total, next: offset + length < given ? String(offset + length) : null, people: [] };
		},
	});
	const pages = readMembers(noDatabase, session, liveChatDetails(aLiveChat(), chat), {
		filter: RECENT,
		limit: limit ?? null,
		lane: "interactive",
	});
	const ids: number[] = [];
	let end: MemberListEnd | null = null;
	while (end === null) {
		const step = await pages.next();
		if (step.done) end = step.value;
		else ids.push(...step.value.map((member) => member.seen.peer.peerId));
	}
	return { ids, end, asked: session.asked.length, pauses: session.pauses, filters: [...new Set(filters)] };
}
