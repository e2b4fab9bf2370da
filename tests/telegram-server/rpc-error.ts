/** A refusal as Telegram words it, e.g. `new RpcError(420, "FLOOD_WAIT_3")`; handlers throw it, the wire sends it. */
export class RpcError extends Error {
	readonly code: number;

	constructor(code: number, text: string) {
		super(text);
		this.name = "RpcError";
		this.code = code;
	}
}
