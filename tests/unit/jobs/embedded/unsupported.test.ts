import { describe, expect, it } from "vitest";
import { refuseUnsupported, refuseUnsupportedOp } from "@/jobs/embedded/unsupported";

const config = { id: "shiplog-close-week", triggers: [{ event: "week/close.requested" }] };
const refused = (feature: string) => expect.objectContaining({ code: "invalid", place: { field: feature } });

describe("what the embedded executor does not do", () => {
	it.each([
		["batchEvents", { ...config, batchEvents: { maxSize: 10, timeout: "5s" } }],
		["priority", { ...config, priority: { run: "event.data.rank" } }],
		["jitter", { ...config, triggers: [{ cron: "0 9 * * 1", jitter: "1m" }] }],
		["defer", { ...config, triggers: [{ event: "inngest/deferred.schedule" }] }],
	])("%s is refused at boot by name", (feature, given) => {
		expect(() => refuseUnsupported(given)).toThrow(refused(feature));
		expect(() => refuseUnsupported(given)).toThrow(`shiplog-close-week uses ${feature}`);
	});

	it.each([
		["step.waitForSignal", "async ({step}) => { await step.waitForSignal('a', { signal: 's', timeout: '1h' }) }"],
		["step.sendSignal", "async ({step:e}) => e.sendSignal('a', {})"],
		["step.ai", "async ({ step }) => step.ai.infer('a', {})"],
		["step.fetch", "async ({ step }) => step.fetch('https://example.org')"],
		["sandboxes", "async ({ step }) => { const box = await step.sandbox.create('a') }"],
		["sandboxes", "async () => inngest.sandboxes.list()"],
		["step.realtime", "async ({ step }) => step.realtime.publish('a', topic, {})"],
		["defer", "async ({ defer }) => { defer('later', { function: other, data: {} }) }"],
	])("a handler that calls %s is refused at boot by name", (feature, handler) => {
		expect(() => refuseUnsupported(config, handler)).toThrow(refused(feature));
	});

	it.each([
		["WaitForSignal", "step.waitForSignal"],
		["AIGateway", "step.ai"],
		["Gateway", "step.fetch"],
		["DeferAdd", "defer"],
	])("an op %s is refused by the name its author knows", (op, feature) => {
		expect(() => refuseUnsupportedOp("shiplog-close-week", op)).toThrow(refused(feature));
	});

	it("lets everything else pass", () => {
		const handler =
			"async ({ step }) => { await step.run('a', () => fetch('x')); await deferred.defer(1); await step.sleep('b', 1) }";
		expect(() => refuseUnsupported(config, handler)).not.toThrow();
		for (const op of ["StepRun", "StepError", "StepFailed", "StepPlanned", "Sleep", "WaitForEvent", "InvokeFunction"]) {
			expect(() => refuseUnsupportedOp("shiplog-close-week", op)).not.toThrow();
		}
	});
});
