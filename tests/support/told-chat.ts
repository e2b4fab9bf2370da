import { aChat, aMessage, aService, type RawEntry } from "../factories/result-json";

const DAY = 24 * 60;

/** A word that stands in everything somebody wrote more than a month before {@link LATER}, in every place a message has. */
export const SECRET = "hush";
/** A month after the first half of {@link toldEntries}. */
export const LATER = new Date("2025-04-10T12:00:00Z");
export const OLD_ENTRIES = 8;

/** A week of everything a message can quote, and two messages of three weeks later. */
export function toldEntries(): RawEntry[] {
	return [
		aMessage(1, 0, { text: `${SECRET} now`, text_entities: [{ type: "plain", text: `${SECRET} now` }] }),
		aMessage(2, 1, {
			text: [{ type: "text_link", text: "here", href: `https://example.org/${SECRET}` }, " it is"],
			text_entities: [
				{ type: "text_link", text: "here", href: `https://example.org/${SECRET}` },
				{ type: "plain", text: " it is" },
			],
		}),
		aMessage(3, 2, {
			from: "Bob",
			from_id: "user2",
			file: "f",
			file_name: `${SECRET}.pdf`,
			mime_type: "application/pdf",
			text: "",
		}),
		aMessage(4, 3, {
			text: "",
			poll: {
				question: `${SECRET}?`,
				closed: false,
				total_voters: 1,
				answers: [{ text: SECRET, voters: 1, chosen: false }],
			},
		}),
		aMessage(5, DAY, { forwarded_from: SECRET, text: `${SECRET} again`, reply_to_message_id: 1 }),
		aMessage(6, DAY + 1, { photo: "p", width: 800, height: 600, text: `caption ${SECRET}` }),
		aService(7, DAY + 2, "edit_group_title", { title: SECRET }),
		aMessage(8, DAY + 3, { text: "", reactions: [{ type: "emoji", count: 2, emoji: "🔥" }] }),
		aMessage(9, 21 * DAY, { text: "kept words" }),
		aMessage(10, 28 * DAY, { text: "newest" }),
	];
}

/** {@link toldEntries} as an export of one chat. */
export function toldChat(id: number, entries: readonly RawEntry[] = toldEntries()): RawEntry {
	return aChat(entries, { id, name: `Told ${id}` });
}
