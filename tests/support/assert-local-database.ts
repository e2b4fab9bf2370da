const LOOPBACK_HOSTS = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Refuses a server that is not on this machine: the suites create and drop databases on it. */
export function assertLocalDatabase(url: string): void {
	const { hostname } = new URL(url);
	if (LOOPBACK_HOSTS.has(hostname)) return;
	throw new Error(`Tests run only against a database server on loopback, and DATABASE_URL names ${hostname}.`);
}
