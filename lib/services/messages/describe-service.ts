import type { StoredService } from "@/db/queries/stored-messages";
import { nameShown } from "@/lib/recap/names";

/** People named of those added at once. */
const NAMED_MAX = 5;

const WORDS: Readonly<Record<string, string>> = {
	join_group_by_link: "joined by link",
	join_group_by_request: "joined by request",
	invite_members: "added",
	remove_members: "removed",
	create_group: "created the group",
	create_channel: "created the channel",
	migrate_from_group: "moved the group here",
	migrate_to_supergroup: "made it a supergroup",
	pin_message: "pinned a message",
	topic_created: "opened a topic",
	topic_edit: "changed a topic",
};

/** What a service row tells, after the name of whoever did it: `added Ann, Bob`. */
export function describeService({ action, details }: Pick<StoredService, "action" | "details">): string {
	const people = details?.members ?? [];
	const names = people.slice(0, NAMED_MAX).map((person) => nameShown(person?.name ?? null, "en"));
	const more = people.length > names.length ? ` and ${people.length - names.length} more` : "";
	return [WORDS[action] ?? action.replaceAll("_", " "), names.join(", ")].filter(Boolean).join(" ") + more;
}
