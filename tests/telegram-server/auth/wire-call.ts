import type { Call } from "../handler";
import type { TlObject, TlValue } from "../tl-object";
import type { ServerCore } from "../wire/server-core";
import type { Session } from "../wire/session";

/** A call as the wire's own handlers see it. */
export interface WireCall extends Call {
	readonly core: ServerCore;
	readonly session: Session;
}

export type WireHandler = (request: TlObject, call: WireCall) => TlValue | Promise<TlValue>;

export type WireHandlers = Readonly<Record<string, WireHandler>>;
