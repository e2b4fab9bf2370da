import type { TlObject } from "../tl-object";
import type { Authorization } from "../wire/auth-key";

/** One line of the list of active sessions. The asking one's hash is 0, as Telegram gives it. */
export function authorizationObject(authorization: Authorization, how: { isCurrent: boolean }): TlObject {
	const { app, createdAt } = authorization;
	const seconds = Math.trunc(createdAt / 1_000);
	return {
		_: "authorization",
		current: how.isCurrent ? true : undefined,
		hash: how.isCurrent ? 0n : authorization.hash,
		device_model: app?.deviceModel ?? "",
		platform: "",
		system_version: app?.systemVersion ?? "",
		api_id: app?.apiId ?? 0,
		app_name: "",
		app_version: app?.appVersion ?? "",
		date_created: seconds,
		date_active: seconds,
		ip: "127.0.0.1",
		country: "",
		region: "",
	};
}
