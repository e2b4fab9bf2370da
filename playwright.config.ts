import { existsSync } from "node:fs";
import { defineConfig, devices } from "@playwright/test";
import { SIGNED_IN } from "./tests/e2e/support/world";

const PORT = Number(process.env.SHIPLOG_E2E_PORT || 3217);
/** Where Debian puts it; elsewhere SHIPLOG_CHROMIUM says. */
const DEBIAN_CHROMIUM = "/usr/bin/chromium";
const chromium = process.env.SHIPLOG_CHROMIUM || (existsSync(DEBIAN_CHROMIUM) ? DEBIAN_CHROMIUM : "");
const baseURL = `http://127.0.0.1:${PORT}`;

export default defineConfig({
	testDir: "tests/e2e",
	outputDir: ".data/test/e2e-results",
	// One empty workspace is filled once by the setup project; the others read it.
	fullyParallel: false,
	workers: 1,
	retries: 0,
	forbidOnly: true,
	timeout: 60_000,
	reporter: [["list"]],
	use: {
		baseURL,
		trace: "retain-on-failure",
		locale: "en-GB",
		timezoneId: "Asia/Tbilisi",
		launchOptions: {
			...(chromium ? { executablePath: chromium } : {}),
			// Containers run as root, where Chromium's own sandbox does not start.
			args: ["--no-sandbox"],
		},
	},
	projects: [
		{ name: "setup", testMatch: /.*\.setup\.ts/ },
		{
			name: "app",
			testMatch: /app\/.*\.spec\.ts/,
			dependencies: ["setup"],
			use: { ...devices["Desktop Chrome"], storageState: SIGNED_IN },
		},
		{ name: "public", testMatch: /public\/.*\.spec\.ts/, dependencies: ["setup"], use: devices["Desktop Chrome"] },
		{
			name: "phone",
			testMatch: /phone\/.*\.spec\.ts/,
			dependencies: ["setup"],
			use: { ...devices["Pixel 7"], storageState: SIGNED_IN },
		},
	],
	webServer: {
		command: `node scripts/bootstrap.mjs serve-e2e ${PORT}`,
		url: `${baseURL}/api/health`,
		// Another world's app would answer with another world's data.
		reuseExistingServer: false,
		timeout: 180_000,
		gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
		stdout: "pipe",
	},
});
