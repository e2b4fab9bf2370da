import type { ServerCore } from "../wire/server-core";

/** Ways to break the network and the server's memory under a client. */
export class NetControl {
	#timer: NodeJS.Timeout | null = null;

	constructor(readonly core: ServerCore) {}

	/** Connections open now. */
	get connections(): number {
		return this.core.connections.size;
	}

	/** Cuts every connection; clients may come back at once. */
	killAll(): void {
		for (const connection of this.core.connections) connection.close();
	}

	/** Cuts every connection and refuses new ones until `up`. */
	down(): void {
		this.core.disturbances.isDown = true;
		this.killAll();
	}

	up(): void {
		this.core.disturbances.isDown = false;
	}

	/** Connections stay open but nothing moves, for `ms` or until `release`. */
	stall(ms?: number): void {
		this.core.disturbances.isStalled = true;
		for (const connection of this.core.connections) connection.hold();
		if (ms !== undefined) this.#timer = setTimeout(() => this.release(), ms).unref();
	}

	release(): void {
		if (this.#timer !== null) clearTimeout(this.#timer);
		this.core.disturbances.isStalled = false;
		for (const connection of this.core.connections) connection.letGo();
	}

	/** Forgets the account's keys: its clients' next message is answered with transport error -404. */
	forgetKey(userId: number): void {
		const forgotten = this.core.keys.forget((key) => key.authorization.userId === userId);
		for (const key of forgotten) this.core.sessions.forget(key);
	}

	/** Takes the account's authorizations away, as another device may: 401 SESSION_REVOKED from now on. */
	revoke(userId: number, refusal = "SESSION_REVOKED"): void {
		for (const authorization of this.core.keys.authorizationsOf(userId)) {
			authorization.userId = null;
			authorization.refusal = refusal;
		}
	}

	/** The next call of `method` is carried out; its answer never leaves. */
	dropNextReply(method: string): void {
		this.core.disturbances.loseReply(method);
	}

	/** Pongs come `ms` late; 0: at once again. */
	latePong(ms: number): void {
		this.core.disturbances.pongDelayMs = ms;
	}

	/** The next answer to `method` travels in one container with a message of an unknown constructor. */
	unknownInContainer(method: string): void {
		this.core.disturbances.addStranger(method);
	}

	/** Every salt handed out so far is bad: the next message is answered with `bad_server_salt`. */
	rotateSalts(): void {
		for (const key of this.core.keys.all()) key.salts.rotate();
	}
}
