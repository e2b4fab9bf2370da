import { describe, expect, test } from "vitest";
import { renderRecap } from "@/lib/infographic/render-recap";
import { sampleView } from "@/scripts/bench/render-views/sample-view";
import { STRESS_VIEWS } from "@/scripts/bench/render-views/stress-views";

const OPTIONS = { format: "chat", theme: "dark" } as const;
const KIB = 1024;

describe("renderRecap", () => {
	test("gives the same bytes again, also among others drawn at the same time", async () => {
		const alone = await renderRecap(sampleView(), OPTIONS);
		const crowd = await Promise.all([
			renderRecap(sampleView({ story: "Another." }), OPTIONS),
			renderRecap(sampleView(), OPTIONS),
			renderRecap(sampleView({ trend: [1, 2] }), OPTIONS),
			renderRecap(sampleView(), OPTIONS),
		]);
		expect(Buffer.compare(alone, crowd[1] ?? new Uint8Array())).toBe(0);
		expect(Buffer.compare(alone, crowd[3] ?? new Uint8Array())).toBe(0);
		expect(Buffer.compare(alone, crowd[0] ?? new Uint8Array())).not.toBe(0);
	});

	test("keeps pictures light: 500 KB in a chat, 300 KB for a preview", async () => {
		for (const view of Object.values(STRESS_VIEWS)) {
			for (const theme of ["light", "dark"] as const) {
				expect((await renderRecap(view, { format: "chat", theme })).length).toBeLessThanOrEqual(500 * KIB);
				expect((await renderRecap(view, { format: "og", theme })).length).toBeLessThan(300 * KIB);
			}
		}
	});
});
