import { authorizations } from "./authorizations";
import { botLogin } from "./bot-login";
import { dcTransfer } from "./dc-transfer";
import { helpAnswers } from "./help-answers";
import { passwordLogin } from "./password-login";
import { phoneLogin } from "./phone-login";
import { qrLogin } from "./qr-login";
import { tempKeys } from "./temp-keys";
import type { WireHandlers } from "./wire-call";

/** Methods the wire answers itself: signing in, sessions, configuration. Asked before the world's. */
export const authHandlers: WireHandlers = {
	...phoneLogin,
	...passwordLogin,
	...qrLogin,
	...botLogin,
	...authorizations,
	...dcTransfer,
	...tempKeys,
	...helpAnswers,
};
