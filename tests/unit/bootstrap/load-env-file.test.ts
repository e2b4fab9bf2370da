import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { loadEnvFile } from "@/scripts/bootstrap/load-env-file.mjs";

function load(text: string, environment: Record<string, string>): Record<string, string> {
	const folder = mkdtempSync(join(tmpdir(), "env-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	writeFileSync(join(folder, ".env"), text);
	loadEnvFile(join(folder, ".env"), environment);
	return environment;
}

test("reads plain, quoted and exported values, and no comments", () => {
	const text = "# PORT=1\nPORT=3001 # ours\nexport SHIPLOG_URL=\"https://a.example/#b\"\nNAME='x y'\n\n";
	expect(load(text, {})).toEqual({ PORT: "3001", SHIPLOG_URL: "https://a.example/#b", NAME: "x y" });
});

test("what the environment says already stands, even when it is empty", () => {
	expect(load("PORT=3001\nDATABASE_URL=mysql://h/db\n", { PORT: "4000", DATABASE_URL: "" })).toEqual({
		PORT: "4000",
		DATABASE_URL: "",
	});
});
