import type { Socket } from "node:net";
import { PromisedNetSockets } from "telegram/extensions/PromisedNetSockets.js";
import { isLoopback } from "./test-dc";

/** What of gramjs's socket its types keep to themselves. */
interface SocketInternals {
	client?: Socket;
	closed: boolean;
	resolveRead?: (isData: boolean) => void;
}

/**
 * gramjs's socket with Nagle's delay off (about 40 ms a call) and, against a test server, no way to any other machine.
 * SOCKS5 stays in the base class.
 */
export function socketClass(isTest: boolean): typeof PromisedNetSockets {
	return class NetSocket extends PromisedNetSockets {
		private isGivenUp = false;

		override async connect(port: number, host: string) {
			if (isTest && !isLoopback(host)) throw new Error("a test server is on this machine alone");
			const socket = await super.connect(port, host);
			const internals = this as unknown as SocketInternals;
			if (this.isGivenUp) await this.close();
			internals.client?.setNoDelay(true);
			internals.client?.on("error", () => internals.client?.destroy());
			return socket;
		}

		/** The base class never wakes a reader of a socket that is closed from this side. */
		override async close(): Promise<void> {
			const internals = this as unknown as SocketInternals;
			this.isGivenUp = true;
			internals.closed = true;
			internals.client?.destroy();
			internals.resolveRead?.(false);
		}
	};
}
