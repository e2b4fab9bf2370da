import { defineConfig } from "vitest/config";

// Unit suites share one module graph (isolate: false): they keep no state, and loading it anew a file took half their time.
const RING_0 = "{domain,time,metrics,recap,format,text,query}";

export default defineConfig({
	resolve: { tsconfigPaths: true },
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: "unit",
					include: ["tests/{unit,blueprints,architecture}/**/*.test.{ts,tsx}"],
					env: { TZ: "UTC" },
					isolate: false,
				},
			},
			{
				// Pure code must not notice the server's zone: UTC+14 has another date than UTC for most of the day.
				extends: true,
				test: {
					name: "hostile-zone",
					include: [`tests/unit/lib/${RING_0}/**/*.test.{ts,tsx}`, "tests/blueprints/**/*.test.ts"],
					env: { TZ: "Pacific/Kiritimati" },
					isolate: false,
				},
			},
			{
				extends: true,
				test: {
					name: "integration",
					include: ["tests/{integration,contract}/**/*.test.ts"],
					globalSetup: ["tests/support/start-test-server.mjs"],
					env: { TZ: "UTC" },
					testTimeout: 60_000,
					hookTimeout: 60_000,
				},
			},
			{
				extends: true,
				test: { name: "visual", include: ["tests/visual/**/*.test.ts"], env: { TZ: "UTC" }, testTimeout: 60_000 },
			},
		],
	},
});
