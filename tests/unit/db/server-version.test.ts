import { describe, expect, test } from "vitest";
import { parseServerVersion, requireSupportedServer } from "@/db/server-version";

describe("the database server", () => {
	test.each([
		"9.7.4-2",
		"8.0.22",
		"8.4.3-azure",
		"10.11.6-MariaDB-0+deb12u1",
		"10.6.0-MariaDB",
		"5.5.5-10.11.6-MariaDB",
		"11.8.2-MariaDB",
	])("%s is new enough", (version) => {
		expect(() => requireSupportedServer(version)).not.toThrow();
	});

	test.each(["8.0.21", "5.7.44-log", "10.5.23-MariaDB", "5.5.5-10.3.39-MariaDB", "5.5.68-MariaDB"])(
		"%s is refused with what to use instead",
		(version) => {
			expect(() => requireSupportedServer(version)).toThrow(
				expect.objectContaining({ code: "invalid", hint: expect.stringMatching(/8\.0\.22|10\.6\.0/) }),
			);
		},
	);

	test("keeps MariaDB's own number apart from the one it pretends", () => {
		expect(parseServerVersion("5.5.5-10.11.6-MariaDB")).toEqual({ product: "MariaDB", numbers: [10, 11, 6] });
	});
});
