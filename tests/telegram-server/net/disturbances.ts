import { matchesMethod } from "./method-pattern";

/** What the network is told to do wrong, beyond cutting connections; read by the wire at its own moments. */
export class Disturbances {
	/** Pongs come this much late. */
	pongDelayMs = 0;
	/** New connections are refused. */
	isDown = false;
	/** New and open connections neither read nor write. */
	isStalled = false;
	#lostReplies: string[] = [];
	#strangers: string[] = [];

	loseReply(pattern: string): void {
		this.#lostReplies.push(pattern);
	}

	addStranger(pattern: string): void {
		this.#strangers.push(pattern);
	}

	/** Whether the answer to this call is to be lost; asked once a call. */
	takesReply(method: string): boolean {
		return takeFirst(this.#lostReplies, method);
	}

	/** Whether an unknown constructor is to travel in one container with this call's answer. */
	takesStranger(method: string): boolean {
		return takeFirst(this.#strangers, method);
	}
}

function takeFirst(patterns: string[], method: string): boolean {
	const at = patterns.findIndex((pattern) => matchesMethod(pattern, method));
	if (at >= 0) patterns.splice(at, 1);
	return at >= 0;
}
