/** Runs once when the server starts. Node-only code is imported, so that the edge build does not look at it. */
export async function register(): Promise<void> {
	// biome-ignore lint/style/noProcessEnv: the framework replaces this name when it builds.
	if (process.env.NEXT_RUNTIME !== "nodejs") return;
	const [{ prepareServer }, { startJobs }] = await Promise.all([
		import("./lib/http/prepare-server"),
		import("./jobs/start-jobs"),
	]);
	await prepareServer(startJobs);
}
