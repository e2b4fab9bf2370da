import { computeCheck } from "telegram/Password.js";
import { Api } from "telegram/tl/index.js";
import type { SeenPeer } from "../../domain/telegram-peer";
import type { CallOptions } from "../call-gate";
import type { TelegramConnection } from "../connection/telegram-connection";
import type { SignInStep } from "../gateway";
import { isPresent } from "../map/if-present";
import { TelegramFailure } from "../telegram-failure";
import { completeSignIn } from "./complete-sign-in";
import { digitsOf } from "./send-code";

/** Answers the code; the account's password may be asked for next. */
export async function signIn(
	connection: TelegramConnection,
	phone: string,
	phoneCodeHash: string,
	code: string,
	options?: CallOptions,
): Promise<SignInStep> {
	const request = new Api.auth.SignIn({ phoneNumber: digitsOf(phone), phoneCodeHash, phoneCode: code.trim() });
	try {
		return { type: "signed_in", self: completeSignIn(connection, await connection.invoke(request, options)) };
	} catch (error) {
		if (!isPasswordNeeded(error)) throw error;
		return { type: "password_needed", hint: await readPasswordHint(connection, options) };
	}
}

/** Proves the password without sending it (SRP). A parameter set that has run out is asked for once more. */
export async function checkPassword(
	connection: TelegramConnection,
	password: string,
	options?: CallOptions,
): Promise<SeenPeer> {
	for (let tries = 0; ; tries++) {
		const facts = await connection.invoke(new Api.account.GetPassword(), options);
		const proof = await computeCheck(facts, password);
		try {
			const answer = await connection.invoke(new Api.auth.CheckPassword({ password: proof }), options);
			return completeSignIn(connection, answer);
		} catch (error) {
			const isStale = error instanceof TelegramFailure && error.reason === "SRP_ID_INVALID";
			if (!isStale || tries > 0) throw error;
		}
	}
}

export async function readPasswordHint(connection: TelegramConnection, options?: CallOptions): Promise<string | null> {
	const { hint } = await connection.invoke(new Api.account.GetPassword(), options);
	return isPresent(hint) && hint !== "" ? hint : null;
}

export function isPasswordNeeded(error: unknown): boolean {
	return error instanceof TelegramFailure && error.reason === "SESSION_PASSWORD_NEEDED";
}
