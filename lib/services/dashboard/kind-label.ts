import type { ChatKind } from "@/lib/domain/chat";

const LABELS: Readonly<Record<ChatKind, string>> = {
	basic_group: "Group",
	supergroup: "Group",
	forum: "Forum",
	channel: "Channel",
	private_chat: "Private chat",
	unknown: "Chat",
};

/** What people call a chat of this kind. */
export function kindLabel(kind: ChatKind): string {
	return LABELS[kind];
}
