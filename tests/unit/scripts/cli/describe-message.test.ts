import { expect, test } from "vitest";
import type { MessageRecord } from "@/lib/services/telegram/verbs/message-record";
import { describeMessage } from "@/scripts/cli/telegram/describe-message";

const aRecord = (change: Partial<MessageRecord>) =>
	({
		id: 7,
		type: "message",
		sentAt: "2025-11-10T09:30:15.000Z",
		senderName: "Ola",
		kind: "text",
		text: "good\nmorning ",
		...change,
	}) as MessageRecord;

test("a message is one line, labelled unless it is plain text, and never ends in a space", () => {
	expect(describeMessage(aRecord({}))).toBe("7\t2025-11-10 09:30\tOla\tgood morning\n");
	expect(describeMessage(aRecord({ kind: "photo" }))).toBe("7\t2025-11-10 09:30\tOla\t[photo] good morning\n");
	const service = aRecord({ type: "service", kind: "pin_message", text: "", senderName: null });
	expect(describeMessage(service)).toBe("7\t2025-11-10 09:30\t—\t[pin_message]\n");
	expect(describeMessage(aRecord({ text: "x".repeat(300) }))).toMatch(/\tx{200}…\n$/);
});
