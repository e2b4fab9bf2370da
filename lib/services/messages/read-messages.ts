import { listForumTopics } from "@/db/queries/forum-topics";
import {
	listStoredMessages,
	listStoredServices,
	type StoredMessage,
	type StoredService,
} from "@/db/queries/stored-messages";
import { findChatUsername } from "@/db/queries/telegram-peers";
import type { FoundMessage } from "@/lib/dashboard/query-contract";
import { canViewGroups } from "@/lib/domain/access";
import type { Group } from "@/lib/domain/group";
import { labelsOf } from "@/lib/domain/label";
import { type LinkedChat, messageLink } from "@/lib/domain/message-link";
import { formatDateTime } from "@/lib/format/date";
import { nameShown } from "@/lib/recap/names";
import { parseTimeZone, type TimeZone } from "@/lib/time/time-zone";
import type { ServiceContext } from "../context";
import { requireAccess } from "../require-access";
import { describeService } from "./describe-service";

/** What all messages of a group are shown with. */
interface Setting {
	readonly chat: LinkedChat;
	readonly zone: TimeZone;
	readonly topics: ReadonlyMap<number, string | null>;
}

/**
 * Messages and service rows as people read them, in the order of `ids`; ids of nothing stored are left out. Meant for a
 * page of them: the caller bounds the ids. A text that was deleted or is not kept any more is `null`.
 */
export async function readMessages(ctx: ServiceContext, group: Group, ids: readonly number[]): Promise<FoundMessage[]> {
	requireAccess(canViewGroups(ctx.actor));
	const { groupId } = group;
	const [messages, services, topics, username] = await Promise.all([
		listStoredMessages(ctx.db, groupId, ids),
		listStoredServices(ctx.db, groupId, ids),
		listForumTopics(ctx.db, groupId),
		findChatUsername(ctx.db, group.chatId),
	]);
	const setting: Setting = {
		chat: { chatId: group.chatId, username },
		zone: parseTimeZone(group.zone),
		topics: new Map(topics.map(({ topicId, title }) => [topicId, title])),
	};
	const found = new Map<number, FoundMessage>();
	for (const row of services) found.set(row.messageId, fromService(row, setting));
	for (const row of messages) found.set(row.messageId, fromMessage(row, setting));
	return ids.flatMap((id) => found.get(id) ?? []);
}

function fromMessage(row: StoredMessage, setting: Setting): FoundMessage {
	const topic = row.topicId === null ? null : (setting.topics.get(row.topicId) ?? null);
	const sender = row.senderName === null && row.senderKind === "deleted" ? "Deleted account" : null;
	const shown = common(row, setting);
	return {
		...shown,
		sender: sender ?? shown.sender,
		text: row.text,
		topic,
		kind: row.kind,
		labels: labelsOf(row.labels),
	};
}

function fromService(row: StoredService, setting: Setting): FoundMessage {
	return { ...common(row, setting), text: describeService(row), topic: null, kind: "service", labels: [] };
}

function common(row: StoredMessage | StoredService, { chat, zone }: Setting) {
	return {
		messageId: row.messageId,
		sentAt: row.sentAt.toISOString(),
		when: formatDateTime(row.sentAt, zone, "en"),
		sender: nameShown(row.senderName, "en"),
		hits: [],
		link: messageLink(chat, row.messageId),
	};
}
