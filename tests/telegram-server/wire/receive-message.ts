import { encodeMtproto } from "../codec/encode-mtproto";
import type { AuthKey } from "./auth-key";
import type { Connection } from "./connection";
import type { IncomingMessage } from "./envelope";
import { readMessages } from "./read-messages";
import { receiveBody } from "./receive-body";
import type { ServerCore } from "./server-core";
import type { Session } from "./session";

/** One encrypted message: is it fresh, salted, of a known session? Then everything it carries, in any order it came. */
export function receiveMessage(core: ServerCore, connection: Connection, key: AuthKey, message: IncomingMessage): void {
	const { session, isNew } = attach(core, connection, key, message.sessionId);
	const fault = core.ids.fault(message.id);
	if (fault !== null) {
		const about = { bad_msg_id: message.id, bad_msg_seqno: message.seqNo, error_code: fault };
		tell(session, encodeMtproto({ _: "bad_msg_notification", ...about }));
		return;
	}
	if (!key.salts.accepts(message.salt)) {
		const about = { bad_msg_id: message.id, bad_msg_seqno: message.seqNo, error_code: 48 };
		tell(session, encodeMtproto({ _: "bad_server_salt", ...about, new_server_salt: key.salts.current }));
		return;
	}
	if (isNew) announce(session, message.id);
	for (const part of readMessages(message)) {
		if (session.takeId(part.id)) receiveBody(core, session, part);
		else repeatAnswer(session, part.id);
	}
}

/** The newest connection of a session is the one that is written to; what it never confirmed is sent again there. */
function attach(
	core: ServerCore,
	connection: Connection,
	key: AuthKey,
	id: bigint,
): { session: Session; isNew: boolean } {
	const known = core.sessions.find(key, id);
	const session = known ?? core.sessions.open(key, id);
	if (session.connection !== connection) {
		session.connection = connection;
		for (const message of session.unacked.values()) session.send(message);
	}
	return { session, isNew: known === null };
}

function announce(session: Session, firstMessageId: bigint): void {
	const about = { first_msg_id: firstMessageId, unique_id: session.id, server_salt: session.key.salts.current };
	const body = encodeMtproto({ _: "new_session_created", ...about });
	session.send(session.compose(body, { isContent: true, isAnswer: false }));
}

function tell(session: Session, body: Buffer): void {
	session.send(session.compose(body, { isContent: false, isAnswer: false }));
}

/** A message sent twice is not carried out twice; its answer is given again if there is one. */
function repeatAnswer(session: Session, id: bigint): void {
	const answer = session.answers.get(id);
	if (answer === undefined) tell(session, encodeMtproto({ _: "msgs_ack", msg_ids: [id] }));
	else session.send(answer);
}
