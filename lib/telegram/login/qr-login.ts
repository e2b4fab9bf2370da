import { Api } from "telegram/tl/index.js";
import type { CallOptions } from "../call-gate";
import type { TelegramConnection } from "../connection/telegram-connection";
import type { QrStep } from "../gateway";
import { toDate } from "../map/to-date";
import { completeSignIn } from "./complete-sign-in";
import { isPasswordNeeded, readPasswordHint } from "./sign-in";

/** A token is asked for anew this long before it runs out. */
const EARLY_MS = 5_000;
/** Telegram's tokens live half a minute; clocks that disagree must not make us ask at once, or hardly ever. */
const WAIT_MS = { min: 1_000, max: 30_000 };

/** Shows tokens until somebody scans one on a signed-in phone (core.telegram.org/api/qr-login). */
export async function* qrLogin(connection: TelegramConnection, options: CallOptions = {}): AsyncGenerator<QrStep> {
	const scan = new ScanWaiter(connection);
	try {
		for (;;) {
			const step = await askStep(connection, options);
			yield step;
			if (step.type !== "token") return;
			await scan.wait(step.expiresAt.getTime() - Date.now() - EARLY_MS, options.signal);
		}
	} finally {
		scan.stop();
	}
}

async function askStep(connection: TelegramConnection, options: CallOptions): Promise<QrStep> {
	try {
		const request = new Api.auth.ExportLoginToken({ ...connection.app, exceptIds: [] });
		return toStep(connection, await followMigration(connection, await connection.invoke(request, options), options));
	} catch (error) {
		if (!isPasswordNeeded(error)) throw error;
		return { type: "password_needed", hint: await readPasswordHint(connection, options) };
	}
}

/** The account that scanned lives elsewhere: the token is redeemed there. */
async function followMigration(
	connection: TelegramConnection,
	answer: Api.auth.TypeLoginToken,
	options: CallOptions,
): Promise<Api.auth.TypeLoginToken> {
	if (answer.className !== "auth.LoginTokenMigrateTo") return answer;
	await connection.moveTo(answer.dcId);
	return connection.invoke(new Api.auth.ImportLoginToken({ token: answer.token }), options);
}

function toStep(connection: TelegramConnection, answer: Api.auth.TypeLoginToken): QrStep {
	switch (answer.className) {
		case "auth.LoginTokenSuccess":
			return { type: "signed_in", self: completeSignIn(connection, answer.authorization) };
		case "auth.LoginToken": {
			const url = `tg://login?token=${answer.token.toString("base64url")}`;
			return { type: "token", url, expiresAt: toDate(answer.expires) };
		}
		case "auth.LoginTokenMigrateTo":
			throw new Error(`a token that was redeemed at DC ${answer.dcId} wants to move again`);
	}
}

/** Remembers a scan that comes while nobody waits. */
class ScanWaiter {
	readonly stop: () => void;
	private isScanned = false;
	private wake = () => {};

	constructor(connection: TelegramConnection) {
		this.stop = connection.tokens.add(() => {
			this.isScanned = true;
			this.wake();
		});
	}

	async wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
		signal?.throwIfAborted();
		if (!this.isScanned) await this.sleep(Math.min(WAIT_MS.max, Math.max(WAIT_MS.min, ms)), signal);
		this.isScanned = false;
		signal?.throwIfAborted();
	}

	private sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
		return new Promise((resolve) => {
			const finish = () => {
				clearTimeout(timer);
				signal?.removeEventListener("abort", finish);
				resolve();
			};
			const timer = setTimeout(finish, ms);
			signal?.addEventListener("abort", finish, { once: true });
			this.wake = finish;
		});
	}
}
