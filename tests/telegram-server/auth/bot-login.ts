import { RpcError } from "../rpc-error";
import { authorize, wantUsable } from "./sign-in";
import type { WireHandlers } from "./wire-call";

export const botLogin: WireHandlers = {
	"auth.importBotAuthorization"(request, call) {
		const account = call.core.world.accountByBotToken(String(request.bot_auth_token ?? ""));
		if (account === null) throw new RpcError(400, "ACCESS_TOKEN_INVALID");
		wantUsable(account);
		if (account.homeDc !== call.dc) throw new RpcError(303, `USER_MIGRATE_${account.homeDc}`);
		return authorize(call, account.userId);
	},
};
