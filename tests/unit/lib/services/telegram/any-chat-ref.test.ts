import fc from "fast-check";
import { expect, test } from "vitest";
import { parseChatRef } from "@/lib/services/telegram/peers/parse-chat-ref";

test("no text whatsoever breaks the reading of a chat's name", () => {
	const texts = fc.oneof(
		fc.string({ unit: "binary" }),
		fc.webUrl(),
		fc.string().map((tail) => `t.me/${tail}`),
	);
	fc.assert(
		fc.property(texts, (text) => {
			expect(parseChatRef(text).type).toMatch(/^(username|marked|bare|invite|title|unusable)$/);
		}),
	);
});

test("a username means the same in every link that can hold it", () => {
	const usernames = fc.stringMatching(/^[a-z](_?[a-z0-9]){4,20}$/);
	fc.assert(
		fc.property(usernames, fc.nat(), (name, post) => {
			const meant = { type: "username", username: name };
			for (const text of [
				`@${name}`,
				`t.me/s/${name}`,
				`https://${name}.t.me/${post}`,
				`tg://resolve?domain=${name}`,
			]) {
				expect(parseChatRef(text)).toEqual(meant);
			}
		}),
	);
});
