import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalUrl, isShowcase } from "@/lib/text/labels/canonical-url";

test.each([
	["http://WWW.Example.org:80/a//b/?utm_source=x&b=2&a=1#top", "https://example.org/a/b?a=1&b=2"],
	["example.org", "https://example.org"],
	["https://example.org/index.html", "https://example.org"],
	["https://github.com/Ada/Engine.git", "https://github.com/ada/engine"],
	["https://youtu.be/abc-DEF?si=1", "https://youtube.com/watch?v=abc-DEF"],
	["https://m.youtube.com/watch?t=5&v=abc-DEF", "https://youtube.com/watch?v=abc-DEF"],
	["https://www.youtube.com/shorts/abc-DEF", "https://youtube.com/watch?v=abc-DEF"],
	["https://mobile.twitter.com/Ada/status/1?ref_src=a", "https://x.com/ada/status/1"],
	["t.me/Ada_Bot", "https://t.me/ada_bot"],
	[
		"https://play.google.com/store/apps/details?hl=ru&id=org.ada",
		"https://play.google.com/store/apps/details?id=org.ada",
	],
	["https://ada:secret@example.org:8080/x", "https://example.org:8080/x"],
	["http://президент.рф/", "https://xn--d1abbgf6aiiy.xn--p1ai"],
])("%s is %s", (written, canonical) => {
	expect(canonicalUrl(written)).toBe(canonical);
});

test.each(["", "ftp://example.org", "tg://user?id=1", "mailto:a@example.org", "localhost", "https://", "not a link"])(
	"%j is no web address",
	(written) => {
		expect(canonicalUrl(written)).toBeNull();
	},
);

test("an address too long to store is none", () => {
	expect(canonicalUrl(`https://example.org/${"a".repeat(600)}`)).toBeNull();
});

test("a canonical address stays as it is", () => {
	fc.assert(
		fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
			const once = canonicalUrl(url);
			if (once !== null) expect(canonicalUrl(once)).toBe(once);
		}),
	);
});

test("places where people show what they made are known, and their names within others are not", () => {
	expect(isShowcase("https://github.com/ada/engine")).toBe(true);
	expect(isShowcase("https://ada.github.io")).toBe(true);
	expect(isShowcase("https://notgithub.com/ada")).toBe(false);
});
