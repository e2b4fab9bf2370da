import { type Setting, unusableSetting } from "./setting";
import type { TelegramProxy } from "./telegram-env";

const SOCKS_PORT = 1080;

/** `socks5://user:password@host:port`. The error quotes nothing of it: a password may be inside. */
export function parseProxy(setting: Setting): TelegramProxy {
	const url = URL.parse(setting.value);
	if (url === null || !/^socks5h?:$/.test(url.protocol) || url.hostname === "" || /[^/]/.test(url.pathname)) {
		throw unusableSetting(setting, "is not a socks5://user:password@host:port address");
	}
	const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
	const port = url.port === "" ? SOCKS_PORT : Number(url.port);
	if (port === 0) throw unusableSetting(setting, "has no usable port");
	return {
		host,
		port,
		...(url.username !== "" && { username: decode(setting, url.username) }),
		...(url.password !== "" && { password: decode(setting, url.password) }),
	};
}

function decode(setting: Setting, text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		throw unusableSetting(setting, "holds a % that does not belong to an escaped character");
	}
}
