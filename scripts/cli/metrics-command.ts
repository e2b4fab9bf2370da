import type { Command } from "commander";
import { METRIC_KEYS } from "@/lib/metrics/metric-key";
import type { WeekRollup } from "@/lib/metrics/week-rollup";
import { resolveGroup } from "@/lib/services/groups/resolve-group";
import { getWeekRollup } from "@/lib/services/rollup/get-week-rollup";
import { withContext } from "./with-context";

interface MetricsFlags {
	readonly week?: string;
	readonly json?: boolean;
}

/** `shiplog metrics GROUP`: one week's numbers. */
export function addMetricsCommand(program: Command): void {
	program
		.command("metrics")
		.description("print a week's numbers")
		.argument("<group>", "Telegram id or slug")
		.option("--week <monday>", "Monday of the week, YYYY-MM-DD (default: the latest complete week)")
		.option("--json", "print the whole rollup as one JSON object")
		.action((ref: string, flags: MetricsFlags) =>
			withContext("metrics", async (ctx) => {
				const group = await resolveGroup(ctx, { ref });
				const rollup = await getWeekRollup(ctx, {
					groupId: group.groupId,
					...(flags.week === undefined ? {} : { weekStart: flags.week }),
				});
				process.stdout.write(flags.json ? `${JSON.stringify(rollup, null, 2)}\n` : describeRollup(rollup));
			}),
		);
}

function describeRollup(rollup: WeekRollup): string {
	const width = Math.max(...METRIC_KEYS.map((key) => key.length));
	const lines = METRIC_KEYS.map((key) => {
		const metric = rollup.metrics[key];
		const value = metric.value === null ? "—" : String(Math.round(metric.value * 10_000) / 10_000);
		const note =
			metric.status === "ok" ? "" : `  ${metric.status}${metric.reason === null ? "" : `: ${metric.reason}`}`;
		return `${key.padEnd(width)}  ${value}${note}`;
	});
	return [`Week of ${rollup.weekStart}, ${rollup.zone}`, ...lines, ""].join("\n");
}
