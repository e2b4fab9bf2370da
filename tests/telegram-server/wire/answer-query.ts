import { authHandlers } from "../auth/auth-handlers";
import type { Call } from "../handler";
import type { LoggedCall } from "../net/call-log";
import { RpcError } from "../rpc-error";
import type { TlValue } from "../tl-object";
import type { ServerCore } from "./server-core";
import type { Session } from "./session";
import type { UnwrappedQuery } from "./unwrap-query";

/** Methods that need nobody signed in. */
const OPEN = /^(auth|help|langpack)\.|^account\.getPassword$/;
/** Methods after which somebody may be signed in or out who was not before. */
const CHANGING = /^auth\.|^account\.resetAuthorization$/;
/** Calls of connections that only move files or set up do not ask for updates. */
const QUIET = /^(upload|help|langpack)\.|^auth\.(export|import)Authorization$/;

/** Logs a query, injects what faults were ordered, checks who calls and asks the handler. */
export async function answerQuery(core: ServerCore, session: Session, unwrapped: UnwrappedQuery): Promise<TlValue> {
	const entry = logged(core, session, unwrapped);
	core.log.add(entry);
	try {
		const answer = await ask(core, session, unwrapped);
		entry.outcome = "ok";
		return answer;
	} catch (error) {
		entry.outcome = error instanceof RpcError ? error.message : "broke";
		throw error;
	}
}

async function ask(core: ServerCore, session: Session, { query, withoutUpdates, takeoutId }: UnwrappedQuery) {
	const method = query._;
	const fault = core.faults.take(method);
	if (fault !== null) throw fault;
	wantAuthorized(session, method);
	const call = callOf(core, session, takeoutId);
	const served = authHandlers[method];
	const handler = core.world.handlers[method];
	if (served === undefined && handler === undefined) {
		core.problems.add(`unknown method ${method}`);
		throw new RpcError(400, "METHOD_INVALID");
	}
	const answer = await (served === undefined ? handler?.(query, call) : served(query, { ...call, core, session }));
	if (CHANGING.test(method)) core.keys.onChange();
	const isAtHome = session.key.dc === core.dcs[0]?.dc;
	if (isAtHome && !withoutUpdates && !QUIET.test(method)) session.wantsUpdates = true;
	return answer;
}

function wantAuthorized({ key }: Session, method: string): void {
	const { authorization } = key;
	if (!key.isBound && method !== "auth.bindTempAuthKey") throw new RpcError(401, "AUTH_KEY_PERM_EMPTY");
	if (authorization.refusal !== null && !OPEN.test(method)) throw new RpcError(401, authorization.refusal);
	if (authorization.userId === null && !OPEN.test(method)) throw new RpcError(401, "AUTH_KEY_UNREGISTERED");
}

function callOf(core: ServerCore, session: Session, takeoutId: bigint | null): Call {
	const { authorization, dc } = session.key;
	const { userId } = authorization;
	return {
		userId,
		isBot: userId !== null && core.world.accountById(userId)?.phone === null,
		layer: session.layer ?? authorization.layer ?? 0,
		dc,
		keyId: authorization.keyId,
		sessionId: session.name,
		takeoutId,
		now: core.clock.now(),
	};
}

function logged(core: ServerCore, session: Session, unwrapped: UnwrappedQuery): LoggedCall {
	const { query } = unwrapped;
	return {
		method: query._,
		at: core.clock.now(),
		userId: session.key.authorization.userId,
		request: query.bytes instanceof Uint8Array ? { ...query, bytes: new Uint8Array() } : query,
		dc: session.key.dc,
		sessionId: session.name,
		isFirst: unwrapped.app !== null,
		outcome: null,
	};
}
