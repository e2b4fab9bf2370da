import { hasOwner } from "@/lib/services/auth/has-owner";
import { openContext } from "@/lib/services/open-context";
import { runStage } from "./run-stage";

// Opening a context migrates the store, so that a server we cannot use is reported before the app is built and served.
await runStage(async () => {
	const ctx = await openContext({ type: "system", job: "prepare-database" });
	try {
		return { hasOwner: await hasOwner(ctx) };
	} finally {
		await ctx.close();
	}
});
