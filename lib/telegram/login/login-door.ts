import { Api } from "telegram/tl/index.js";
import type { TelegramConnection } from "../connection/telegram-connection";
import type { LoginDoor } from "../gateway";
import { completeSignIn } from "./complete-sign-in";
import { qrLogin } from "./qr-login";
import { sendCode } from "./send-code";
import { checkPassword, signIn } from "./sign-in";
import { withMigration } from "./with-migration";

/** Every way into and out of an account. */
export function loginDoor(connection: TelegramConnection): LoginDoor {
	return {
		sendCode: (phone, options) => sendCode(connection, phone, options),
		signIn: (phone, hash, code, options) => signIn(connection, phone, hash, code, options),
		password: (password, options) => checkPassword(connection, password, options),
		qr: (options) => qrLogin(connection, options),

		async bot(token, options) {
			const request = () =>
				new Api.auth.ImportBotAuthorization({ flags: 0, ...connection.app, botAuthToken: token.trim() });
			const answer = await withMigration(connection, () => connection.invoke(request(), options));
			return completeSignIn(connection, answer);
		},

		exportUnfinished: () => connection.session.exportUnfinished(),

		async logOut(options) {
			await connection.invoke(new Api.auth.LogOut(), options);
			connection.session.isSignedIn = false;
		},

		async revokeOthers(options) {
			await connection.invoke(new Api.auth.ResetAuthorizations(), options);
		},
	};
}
