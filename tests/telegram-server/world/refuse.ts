import { createRequire } from "node:module";
import { RpcError } from "../rpc-error";

interface Catalogue {
	readonly errors: Readonly<Record<string, { readonly code: number }>>;
	readonly userOnly: Readonly<Record<string, number>>;
}

/** Telegram's own list of refusals (npm `@mtcute/tl`, generated from core.telegram.org). */
const CATALOGUE = createRequire(import.meta.url)("@mtcute/tl/raw-errors.json") as Catalogue;

/** A refusal by Telegram's name for it, with the code Telegram gives it. Throws for a name Telegram does not have. */
export function refuse(name: string): RpcError {
	const known = CATALOGUE.errors[name] ?? CATALOGUE.errors[name.replace(/\d+/, "%d")];
	if (known === undefined) throw new RangeError(`Telegram has no refusal named ${name}`);
	return new RpcError(known.code, name);
}

/** Whether only people may call a method; a bot is answered with BOT_METHOD_INVALID. */
export function isForPeopleOnly(method: string): boolean {
	return method in CATALOGUE.userOnly;
}
