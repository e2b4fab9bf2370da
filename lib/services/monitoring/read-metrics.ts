import { createHash, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { listAccountUse } from "@/db/queries/telegram-quotas";
import { canReadMetrics } from "@/lib/domain/access";
import { readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { setAccountFigures } from "@/lib/monitoring/account-metrics";
import { setJobFigures } from "@/lib/monitoring/job-metrics";
import { renderMetrics } from "@/lib/monitoring/render-metrics";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { readJobFigures } from "./read-job-figures";

const ReadMetrics = z.object({
	/** The request came from this machine, and through nobody else. */
	isLocal: z.boolean(),
	/** The bearer token it showed. */
	token: z.string().nullable(),
});

/** What this process counts and what the accounts have used today, in Prometheus' text format. */
export async function readMetrics(
	ctx: ServiceContext,
	input: z.input<typeof ReadMetrics>,
): Promise<{ readonly text: string; readonly contentType: string }> {
	const { isLocal, token } = parseInput(ReadMetrics, input);
	const access = canReadMetrics({ isLocal, hasToken: isToken(token, readEnv().metricsToken) });
	if (!access.allowed) {
		throw new AppError(access.reason, "These counters are for whoever runs this machine.", {
			hint: "Ask from the machine itself, or send the METRICS_TOKEN as a bearer token.",
		});
	}
	setAccountFigures(await listAccountUse(ctx.db, ctx.now().toISOString().slice(0, 10)));
	setJobFigures(await readJobFigures(ctx));
	return renderMetrics();
}

/** Compared by digest: of equal length, and in the same time wherever they differ. */
function isToken(shown: string | null, expected: string | null): boolean {
	if (shown === null || expected === null) return false;
	const digest = (text: string) => createHash("sha256").update(text).digest();
	return timingSafeEqual(digest(shown), digest(expected));
}
