import { connect } from "node:net";

/** Protocol 10, the handshake of every MySQL and MariaDB since 1998. */
const PROTOCOL = 10;
const PACKET_HEADER_BYTES = 4;
/** First byte of an error packet: "Host is blocked", "Too many connections". */
const ERROR_PACKET = 0xff;

/**
 * What a server says when one connects, before any password: its version, or its refusal in words.
 * Null when nothing answers in time. Needs no driver, so it works before the packages are installed.
 * @param {{ host: string, port: number } | { path: string }} address
 * @param {number} [timeoutMs]
 * @returns {Promise<{ version: string } | { refusal: string } | null>}
 */
export function readGreeting(address, timeoutMs = 2_000) {
	return new Promise((resolve) => {
		const socket = connect(address);
		/** @param {{ version: string } | { refusal: string } | null} answer */
		const finish = (answer) => {
			socket.destroy();
			resolve(answer);
		};
		let received = Buffer.alloc(0);
		socket.setTimeout(timeoutMs, () => finish(null));
		socket.on("error", () => finish(null));
		socket.on("close", () => finish(null));
		socket.on("data", (chunk) => {
			received = Buffer.concat([received, chunk]);
			const answer = parseGreeting(received);
			if (answer) finish(answer);
		});
	});
}

/** @param {Buffer} bytes */
function parseGreeting(bytes) {
	if (bytes.length < PACKET_HEADER_BYTES || bytes.length < PACKET_HEADER_BYTES + bytes.readUIntLE(0, 3)) return null;
	const payload = bytes.subarray(PACKET_HEADER_BYTES);
	if (payload[0] === ERROR_PACKET) return { refusal: payload.subarray(3).toString("latin1") };
	if (payload[0] !== PROTOCOL) return { refusal: "it does not speak the MySQL protocol" };
	return { version: payload.subarray(1, payload.indexOf(0, 1)).toString("latin1") };
}
