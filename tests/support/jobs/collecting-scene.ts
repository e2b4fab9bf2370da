import type { RowDataPacket } from "mysql2/promise";
import { vi } from "vitest";
import { connectGroup } from "@/lib/services/groups/connect-group";
import type { AccountHandle } from "../../telegram-server/world/handles/account-handle";
import type { SupergroupHandle } from "../../telegram-server/world/handles/supergroup-handle";
import type { TestDatabase } from "../create-test-database";
import { tellStory } from "../live/tell-story";
import { openSessionRoom, type SessionRoom } from "../sessions/session-room";
import { signInUser } from "../sessions/sign-in-user";

const DAY_MS = 86_400_000;
/** What collecting writes; a step done twice must leave every one of them as it was. */
const TABLES = [
	...["messages", "service_messages", "message_reactions", "reaction_events", "members", "membership_events"],
	...["group_roster", "roster_events", "member_snapshots", "message_snapshots", "forum_topics", "admin_log_events"],
	...["group_statistics", "collected_parts", "week_rollups", "recaps"],
] as const;

/** A connected group and the chat it is. */
export interface ConnectedRoom {
	readonly chat: SupergroupHandle;
	readonly groupId: number;
	readonly slug: string;
	/** What an event about it carries. */
	readonly ref: { readonly groupId: string; readonly accountId: string };
}

/** A loopback Telegram with somebody signed in, whose groups are collected by jobs. */
export class CollectingScene {
	#rooms = 0;

	private constructor(
		readonly room: SessionRoom,
		readonly ola: AccountHandle,
		readonly accountId: string,
	) {}

	static async open(database: TestDatabase): Promise<CollectingScene> {
		const room = await openSessionRoom(database);
		const ola = room.world.account({ phone: "15550000001", firstName: "Ola" });
		const { accountId } = await signInUser(room, "ola", ola);
		return new CollectingScene(room, ola, accountId);
	}

	get ctx() {
		return this.room.ctx;
	}

	/** A forum with `posts` messages of the last weeks, the newest a few minutes old, connected but not read. */
	async connect(posts = 230): Promise<ConnectedRoom> {
		this.#rooms += 1;
		const { world } = this.room;
		const everyMs = (14 * DAY_MS) / posts;
		const from = new Date(Date.now() - posts * everyMs - 30 * 60_000);
		const chat = world.supergroup({
			...{ title: `Lab ${this.#rooms}`, username: `job_lab_${this.#rooms}`, creator: this.ola, at: from },
			...{ forum: true, canViewStats: true, statsDc: 4 },
		});
		const people = Array.from({ length: 4 }, (_, n) => world.user({ firstName: `Writer ${n}` }));
		for (const person of people) chat.join(person, { via: "link", at: from });
		tellStory(chat, { people, posts, from, everyMs });
		const { groupId, slug } = await connectGroup(this.ctx, { ref: `@${chat.username}`, timezone: "Europe/Berlin" });
		return { chat, groupId, slug, ref: { groupId: String(groupId), accountId: this.accountId } };
	}

	/** Rows of a group by table. */
	async countRows(groupId: number): Promise<Record<string, number>> {
		const counts: Record<string, number> = {};
		for (const table of TABLES) {
			const [rows] = await this.ctx.db.pool.query<RowDataPacket[]>(
				`SELECT COUNT(*) AS n FROM ${table} WHERE group_id=?`,
				[groupId],
			);
			counts[table] = Number(rows[0]?.n);
		}
		return counts;
	}

	/** Entries of the outbox, as they were asked for. */
	async requestedEvents(): Promise<{ id: string; name: string }[]> {
		const [rows] = await this.ctx.db.pool.query<RowDataPacket[]>(
			"SELECT event_id AS id, name FROM outbox_events ORDER BY created_at, event_id",
		);
		return rows.map(({ id, name }) => ({ id: String(id), name: String(name) }));
	}

	close(): Promise<void> {
		vi.unstubAllEnvs();
		return this.room.close();
	}
}
