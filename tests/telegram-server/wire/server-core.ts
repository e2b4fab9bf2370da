import type { LoginDesk } from "../auth/login-desk";
import type { RsaKey } from "../crypto/rsa-key";
import type { ServedWorld } from "../handler";
import type { CallLog } from "../net/call-log";
import type { Disturbances } from "../net/disturbances";
import type { Faults } from "../net/faults";
import type { Problems } from "../net/problems";
import type { PushGate } from "../net/push-gate";
import type { Connection } from "./connection";
import type { KeyStore } from "./key-store";
import type { MessageIds } from "./message-ids";
import type { ServerClock } from "./server-clock";
import type { SessionStore } from "./session-store";

/** Where a data centre listens. */
export interface DcPort {
	readonly dc: number;
	readonly port: number;
}

/** What the parts of one running server share. */
export interface ServerCore {
	readonly world: ServedWorld;
	readonly clock: ServerClock;
	readonly rsa: RsaKey;
	readonly ids: MessageIds;
	readonly keys: KeyStore;
	readonly sessions: SessionStore;
	readonly connections: Set<Connection>;
	readonly faults: Faults;
	readonly log: CallLog;
	readonly problems: Problems;
	readonly disturbances: Disturbances;
	readonly pushGate: PushGate;
	readonly logins: LoginDesk;
	/** Filled once the ports are known. */
	dcs: readonly DcPort[];
}
