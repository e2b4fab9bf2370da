import { Logger as GramLogger } from "telegram/extensions/Logger.js";
import type { Logger } from "../../logger";

/** Ours instead of gramjs's own logger: its lower levels print raw message bodies, its errors go to the console. */
export class QuietLogger extends GramLogger {
	constructor(private readonly out: Logger) {
		super();
	}

	/** gramjs asks this before it writes to the console itself. */
	override canSend(): boolean {
		return false;
	}

	override _log(level: string, message: string): void {
		if (level === "error" || level === "warn") this.out.debug({ from: "gramjs" }, message);
	}
}
