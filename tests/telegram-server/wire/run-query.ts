import { TlDecoder, UnknownConstructor } from "../codec/decode";
import { encodeAnswer } from "../codec/encode-answer";
import { encodeMtproto } from "../codec/encode-mtproto";
import { loadSchema } from "../codec/load-schema";
import { TlReader } from "../codec/tl-reader";
import { upgradeRequest } from "../codec/upgrade-request";
import { RpcError } from "../rpc-error";
import { answerQuery } from "./answer-query";
import type { MessagePart } from "./read-messages";
import { sendRpcResult } from "./send-rpc-result";
import type { ServerCore } from "./server-core";
import type { Session } from "./session";
import { type UnwrappedQuery, unwrapQuery } from "./unwrap-query";

/** Layer assumed of a client that has not said: gramjs's. */
const LAYER_UNSAID = 198;
const ACK_AFTER_MS = 500;

/** Reads a query, has it answered and sends what came out. */
export function runQuery(core: ServerCore, session: Session, part: MessagePart): void {
	const unwrapped = readQuery(core, session, part);
	if (unwrapped instanceof RpcError) {
		sendError(session, part.id, unwrapped);
		return;
	}
	const outcome = runAfter(session, unwrapped.after, async () => {
		const answer = await answerQuery(core, session, unwrapped);
		return encodeAnswer(unwrapped.query._, answer, schemaOf(session));
	}).then(
		(body) => sendAnswer(core, session, part.id, unwrapped.query._, body),
		(error: unknown) => sendError(session, part.id, asRpcError(core, unwrapped.query._, error)),
	);
	session.rememberQuery(part.id, outcome);
	acknowledgeLate(session, part.id, outcome);
}

/** An answer acknowledges its query; only when it takes long is that said by itself. */
function acknowledgeLate(session: Session, id: bigint, outcome: Promise<boolean>): void {
	const timer = setTimeout(() => {
		const body = encodeMtproto({ _: "msgs_ack", msg_ids: [id] });
		session.send(session.compose(body, { isContent: false, isAnswer: false }));
	}, ACK_AFTER_MS).unref();
	void outcome.then(() => clearTimeout(timer));
}

function readQuery(core: ServerCore, session: Session, part: MessagePart): UnwrappedQuery | RpcError {
	try {
		const decoder = new TlDecoder(schemaOf(session), new TlReader(part.body), loadSchema);
		const unwrapped = unwrapQuery(decoder.object());
		const { authorization } = session.key;
		session.layer = unwrapped.layer ?? session.layer;
		authorization.layer = unwrapped.layer ?? authorization.layer;
		authorization.app = unwrapped.app ?? authorization.app;
		return { ...unwrapped, query: upgradeRequest(unwrapped.query) };
	} catch (error) {
		if (!(error instanceof UnknownConstructor || error instanceof RangeError)) throw error;
		core.problems.add(`unreadable request: ${error.message}`);
		return new RpcError(400, "INPUT_METHOD_INVALID");
	}
}

function schemaOf(session: Session) {
	return loadSchema(session.layer ?? session.key.authorization.layer ?? LAYER_UNSAID);
}

/** Queries run side by side, unless one says which others must have succeeded before. */
async function runAfter<T>(session: Session, after: readonly bigint[], run: () => Promise<T>): Promise<T> {
	const outcomes = await Promise.all(after.map((id) => session.queries.get(id) ?? true));
	if (outcomes.includes(false)) throw new RpcError(400, "MSG_WAIT_FAILED");
	return run();
}

function sendAnswer(core: ServerCore, session: Session, id: bigint, method: string, body: Buffer): boolean {
	if (core.disturbances.takesReply(method)) return true;
	if (core.disturbances.takesStranger(method)) sendStranger(session);
	sendRpcResult(session, id, body, { isPackable: method !== "upload.getFile" });
	return true;
}

/** A message no schema knows, in the same turn and so in the same container as the answer that follows. */
function sendStranger(session: Session): void {
	const body = Buffer.from("0bad0bad00000000", "hex");
	session.send(session.compose(body, { isContent: false, isAnswer: false }));
}

function sendError(session: Session, id: bigint, error: RpcError): false {
	const body = encodeMtproto({ _: "rpc_error", error_code: error.code, error_message: error.message });
	sendRpcResult(session, id, body, { isPackable: false });
	return false;
}

/** Anything a handler throws that is no refusal is the server's own fault: told to the client as Telegram would, and kept. */
function asRpcError(core: ServerCore, method: string, error: unknown): RpcError {
	if (error instanceof RpcError) return error;
	core.problems.add(`${method} broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
	return new RpcError(500, "INTERNAL_SERVER_ERROR");
}
