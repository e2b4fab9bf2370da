import { type Setting, unusableSetting } from "./setting";

/** Whoever guesses it starts jobs; half of what `openssl rand -hex 32` makes. */
const KEY_HEX_MIN = 32;

/** The server's origin: calls go to fixed paths of it. */
export function parseServerUrl(setting: Setting): string {
	const url = URL.parse(setting.value);
	if (url === null || !/^https?:$/.test(url.protocol)) throw unusableSetting(setting, "is not an http(s) URL");
	if (url.username !== "" || url.password !== "") throw unusableSetting(setting, "holds a user or a password");
	if (url.pathname !== "/" || url.search !== "" || url.hash !== "") {
		throw unusableSetting(setting, "holds more than a server's address");
	}
	return url.origin;
}

/** Cloud's keys carry a prefix, those of an own server may. Without one and without a server's address, the address was forgotten. */
export function parseSigningKey(setting: Setting, isOwnServer: boolean): string {
	const [, prefix = "", hex = ""] = /^(signkey-\w+-)?([0-9a-f]+)$/i.exec(setting.value) ?? [];
	if (hex.length < KEY_HEX_MIN || hex.length % 2 !== 0) {
		throw unusableSetting(
			setting,
			`is not an even number of hexadecimal digits, ${KEY_HEX_MIN} or more, with or without signkey-…- before them`,
			"Make one with `openssl rand -hex 32`, the same for the server and for Shiplog, or copy Inngest Cloud's.",
		);
	}
	if (prefix === "" && !isOwnServer) {
		throw unusableSetting(
			setting,
			"is no key of Inngest Cloud, and INNGEST_BASE_URL is not set",
			"Set INNGEST_BASE_URL to the address of your server. Keys of Inngest Cloud start with signkey-.",
		);
	}
	return setting.value;
}

/** It becomes a part of an address. */
export function parseEventKey(setting: Setting): string {
	if (/^[\w-]{16,}$/.test(setting.value)) return setting.value;
	throw unusableSetting(
		setting,
		"is not 16 or more letters, digits, - and _",
		"Make one with `openssl rand -hex 32`, the same for the server and for Shiplog, or copy Inngest Cloud's.",
	);
}
