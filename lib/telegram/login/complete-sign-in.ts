import type { Api } from "telegram/tl/index.js";
import type { SeenPeer } from "../../domain/telegram-peer";
import type { TelegramConnection } from "../connection/telegram-connection";
import { toSeenUser } from "../map/to-seen-peer";
import { TelegramFailure } from "../telegram-failure";

/** From here on the session is worth keeping. A number nobody has is not signed up by us. */
export function completeSignIn(connection: TelegramConnection, answer: Api.auth.TypeAuthorization): SeenPeer {
	if (answer.className === "auth.AuthorizationSignUpRequired") {
		throw new TelegramFailure("login", { method: "auth.signIn", reason: "PHONE_NUMBER_UNOCCUPIED", code: 400 });
	}
	connection.session.isSignedIn = true;
	return toSeenUser(answer.user);
}
