import { createServer } from "node:net";

export const LOOPBACK = "127.0.0.1";

/**
 * Whether a server could listen there now.
 * @param {number} port 0 asks the system for any
 * @returns {Promise<number | null>} the port, or null when it is taken
 */
function tryPort(port) {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once("error", (/** @type {NodeJS.ErrnoException} */ error) => {
			if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(null);
			else reject(error);
		});
		probe.listen({ host: LOOPBACK, port, exclusive: true }, () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === "object" && address ? address.port : null));
		});
	});
}

/** @param {number} port */
export async function isPortFree(port) {
	return (await tryPort(port)) !== null;
}

/** A port nobody listens on; the system chooses. */
export async function findFreePort() {
	const port = await tryPort(0);
	if (port === null) throw new Error("The system has no free port on loopback.");
	return port;
}
