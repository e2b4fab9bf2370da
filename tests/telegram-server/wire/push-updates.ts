import { encodeUpdates } from "../codec/encode-answer";
import { loadSchema } from "../codec/load-schema";
import type { TlObject } from "../tl-object";
import type { ServerCore } from "./server-core";
import type { Session } from "./session";

/** Hands the world its way to the clients: every session of the account that asked for updates gets them, in its layer. */
export function connectPushes(core: ServerCore): void {
	core.world.onPush((userId, updates, exceptSession) => {
		core.pushGate.pass(() => {
			for (const session of core.sessions.listening(userId)) {
				if (session.name !== exceptSession) tryPush(core, session, updates);
			}
		});
	});
}

/** Encodes an `Updates` object for one session and sends it, again after each reconnect until it is acknowledged. */
export function pushToSession(session: Session, updates: TlObject): void {
	const schema = loadSchema(session.layer ?? session.key.authorization.layer ?? 0);
	const message = session.compose(encodeUpdates(updates, schema), { isContent: true, isAnswer: false });
	session.send(message);
}

/** A push that fits no schema is the server's mistake, not its caller's. */
function tryPush(core: ServerCore, session: Session, updates: TlObject): void {
	try {
		pushToSession(session, updates);
	} catch (error) {
		core.problems.add(`push of ${updates._} broke: ${error instanceof Error ? error.message : String(error)}`);
	}
}
