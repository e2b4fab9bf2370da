// What driving the jobs costs: npm run bench:jobs. With INNGEST_CONTRACT_URL, beside a real Inngest server.
import { systemClock } from "@/lib/services/telegram/clock";
import type { JobServer } from "@/tests/contract/jobs/job-server";
import { openEmbeddedServer } from "@/tests/contract/jobs/support/embedded-server";
import { openRealServer, realServerUrl } from "@/tests/contract/jobs/support/real-server";
import { Tally } from "@/tests/contract/jobs/support/tally";
import { type JobFigures, type Latencies, measureJobs, RUNS_AT_ONCE } from "@/tests/support/jobs/bench/measure-jobs";
import { percentile } from "./draw-load/percentile";
import { say } from "./say-figures";

const APP = `bench-${process.pid}`;

async function measure(name: string, server: JobServer): Promise<JobFigures> {
	say(`${name} …`);
	try {
		const figures = await measureJobs(server, (event) => `${APP}/${event}`);
		tell(figures);
		return figures;
	} finally {
		await server.stop();
	}
}

function tell(figures: JobFigures): void {
	say(`  steps, one run alone         ${figures.stepsPerSecondAlone.toFixed(0)}/s`);
	say(`  steps, ${RUNS_AT_ONCE} runs at once       ${figures.stepsPerSecondTogether.toFixed(0)}/s`);
	say(`  event to start, alone        ${told(figures.latencyAlone)}`);
	say(`  event to start, ${RUNS_AT_ONCE} in one go  ${told(figures.latencyTogether)}`);
	say(`  event to start, beside ${RUNS_AT_ONCE}   ${told(figures.latencyBeside)}`);
}

function told(latencies: Latencies): string {
	return `p50 ${percentile(latencies, 0.5).toFixed(1)} ms, p95 ${percentile(latencies, 0.95).toFixed(1)} ms`;
}

function compare(ours: JobFigures, real: JobFigures): void {
	const ratio = (a: number, b: number) => (a / b).toFixed(2);
	const median = (latencies: Latencies) => percentile(latencies, 0.5);
	say("The embedded executor against the real server:");
	say(
		`  steps a second: ${ratio(ours.stepsPerSecondAlone, real.stepsPerSecondAlone)} of it alone, ${ratio(ours.stepsPerSecondTogether, real.stepsPerSecondTogether)} together`,
	);
	say(
		`  event to start: ${ratio(median(ours.latencyAlone), median(real.latencyAlone))} of its time alone, ${ratio(median(ours.latencyBeside), median(real.latencyBeside))} beside ${RUNS_AT_ONCE} runs`,
	);
}

const ours = await measure(
	"The embedded executor, checkpoints on",
	await openEmbeddedServer(APP, new Tally(), { clock: systemClock }),
);
if (realServerUrl() === null) say("No ratio to a real Inngest server: INNGEST_CONTRACT_URL is not set.");
else compare(ours, await measure("The real Inngest server", await openRealServer(APP, new Tally())));
