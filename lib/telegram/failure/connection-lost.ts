/** The connection went away, or never came about, before an answer arrived. `reason` is a word for logs. */
export class ConnectionLost extends Error {
	readonly reason: string;

	constructor(reason: string, cause?: unknown) {
		super(reason, cause === undefined ? undefined : { cause });
		this.name = "ConnectionLost";
		this.reason = reason;
	}
}

/** Telegram no longer knows the key: nothing sent with it will ever be answered. */
export class KeyForgotten extends Error {
	constructor() {
		super("AUTH_KEY");
		this.name = "KeyForgotten";
	}
}
