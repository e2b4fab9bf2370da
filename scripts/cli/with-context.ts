import type { ServiceContext } from "@/lib/services/context";
import { openContext } from "@/lib/services/open-context";

/** Runs one command with a context of the machine's own operator, and closes it whatever happens. */
export async function withContext(command: string, run: (ctx: ServiceContext) => Promise<void>): Promise<void> {
	const ctx = await openContext({ type: "system", job: `cli:${command}` });
	try {
		await run(ctx);
	} finally {
		await ctx.close();
	}
}
