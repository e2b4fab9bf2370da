import { TlDecoder } from "../codec/decode";
import { MTPROTO_SCHEMA } from "../codec/mtproto-schema";
import { TlReader } from "../codec/tl-reader";
import { answerService } from "./answer-service";
import type { MessagePart } from "./read-messages";
import { runQuery } from "./run-query";
import type { ServerCore } from "./server-core";
import type { Session } from "./session";

/** A single message: either the protocol's own business or a query. */
export function receiveBody(core: ServerCore, session: Session, part: MessagePart): void {
	const reader = new TlReader(part.body);
	if (!MTPROTO_SCHEMA.byId.has(reader.peekId())) {
		runQuery(core, session, part);
		return;
	}
	const message = new TlDecoder(MTPROTO_SCHEMA, reader).object();
	answerService(core, session, part.id, message);
}
