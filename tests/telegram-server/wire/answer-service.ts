import { encodeMtproto } from "../codec/encode-mtproto";
import type { TlObject } from "../tl-object";
import { sendRpcResult } from "./send-rpc-result";
import type { ServerCore } from "./server-core";
import type { Session } from "./session";

type Service = (core: ServerCore, session: Session, id: bigint, message: TlObject) => void;

/** The protocol's own messages (core.telegram.org/mtproto/service_messages). Those not listed need no answer. */
const SERVICES: Readonly<Record<string, Service>> = {
	ping: (core, session, id, message) => pong(core, session, id, message),
	ping_delay_disconnect(core, session, id, message) {
		pong(core, session, id, message);
		session.connection?.closeAfter(Number(message.disconnect_delay) * 1_000);
	},
	msgs_ack: (_core, session, _id, message) => session.acknowledge(longs(message)),
	get_future_salts(core, session, id, message) {
		const seconds = (ms: number) => Math.trunc(ms / 1_000);
		const salts = session.key.salts.upcoming(Math.min(64, Math.max(1, Number(message.num)))).map((one) => ({
			_: "future_salt",
			valid_since: seconds(one.since),
			valid_until: seconds(one.until),
			salt: one.salt,
		}));
		reply(session, { _: "future_salts", req_msg_id: id, now: seconds(core.clock.now()), salts });
	},
	destroy_session(core, session, _id, message) {
		const name = core.sessions.destroy(session.key, BigInt(String(message.session_id))) ? "ok" : "none";
		reply(session, { _: `destroy_session_${name}`, session_id: BigInt(String(message.session_id)) });
	},
	destroy_auth_key(core, session, id) {
		core.keys.forget((key) => key === session.key);
		sendRpcResult(session, id, encodeMtproto({ _: "destroy_auth_key_ok" }), { isPackable: false });
	},
	rpc_drop_answer(_core, session, id) {
		sendRpcResult(session, id, encodeMtproto({ _: "rpc_answer_unknown" }), { isPackable: false });
	},
	msgs_state_req(_core, session, id, message) {
		const info = Buffer.from(longs(message).map((one) => (session.hasSeen(one) ? 4 : 1)));
		reply(session, { _: "msgs_state_info", req_msg_id: id, info });
	},
	msg_resend_req(_core, session, _id, message) {
		for (const one of longs(message)) {
			const unacked = session.unacked.get(one);
			if (unacked !== undefined) session.send(unacked);
		}
	},
};

export function answerService(core: ServerCore, session: Session, id: bigint, message: TlObject): void {
	SERVICES[message._]?.(core, session, id, message);
}

function pong(core: ServerCore, session: Session, id: bigint, message: TlObject): void {
	const answer = () => reply(session, { _: "pong", msg_id: id, ping_id: BigInt(String(message.ping_id)) });
	const delayMs = core.disturbances.pongDelayMs;
	if (delayMs === 0) answer();
	else setTimeout(answer, delayMs).unref();
}

function reply(session: Session, message: TlObject): void {
	session.send(session.compose(encodeMtproto(message), { isContent: false, isAnswer: true }));
}

function longs(message: TlObject): bigint[] {
	return (message.msg_ids as readonly bigint[] | undefined)?.slice() ?? [];
}
