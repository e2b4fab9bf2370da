import { createPublicKey } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type FindSetting, type Setting, unusableSetting } from "./setting";
import type { ShiplogMode, TelegramTestDc } from "./telegram-env";

const ADDRESS = "SHIPLOG_TELEGRAM_TEST_DC";
const KEY = "SHIPLOG_TELEGRAM_TEST_KEY";

/** The server that plays Telegram, in demo and test mode only and on this machine only: an account never goes astray. */
export function readTestDc(find: FindSetting, mode: ShiplogMode): TelegramTestDc | null {
	const address = find(ADDRESS);
	const key = find(KEY);
	const set = address ?? key;
	if (set === null) return null;
	if (mode === "production") {
		throw unusableSetting(set, "is only allowed with SHIPLOG_MODE=demo or SHIPLOG_MODE=test", "Remove it.");
	}
	if (address === null) throw unusableSetting(set, `is set, but ${ADDRESS} is not`);
	if (key === null) throw unusableSetting(set, `is set, but ${KEY} is not`);
	return { ...parseLoopback(address), publicKeyPem: readKey(key) };
}

function parseLoopback(setting: Setting): { host: string; port: number } {
	const [, named = "", digits = ""] = /^(.+):(\d{1,5})$/.exec(setting.value) ?? [];
	const port = Number(digits);
	if (named === "" || port < 1 || port > 65_535) throw unusableSetting(setting, "is not HOST:PORT");
	// A name could be made to lead elsewhere; the one everybody writes is taken for the address it stands for.
	const host = named === "localhost" ? "127.0.0.1" : named.replace(/^\[(.*)\]$/, "$1");
	if (host !== "::1" && !/^127(\.\d{1,3}){3}$/.test(host)) {
		throw unusableSetting(setting, "is not an address of this machine", "Use 127.0.0.1:PORT.");
	}
	return { host, port };
}

function readKey(setting: Setting): string {
	const file = resolve(/* turbopackIgnore: true */ setting.value);
	let pem: string;
	try {
		pem = readFileSync(/* turbopackIgnore: true */ file, "utf8");
	} catch {
		throw unusableSetting(setting, "names a file that cannot be read");
	}
	try {
		if (createPublicKey(pem).asymmetricKeyType === "rsa") return pem;
	} catch {
		// Said below.
	}
	throw unusableSetting(setting, "names a file that is no RSA public key in PEM");
}
