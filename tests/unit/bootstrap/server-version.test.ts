import { expect, test } from "vitest";
import { isSupported, parseServerVersion, requireSupported } from "@/scripts/bootstrap/database/server-version.mjs";

test.each([
	["8.0.22", "MySQL", "8.0.22", true],
	["8.0.21", "MySQL", "8.0.21", false],
	["9.7.4", "MySQL", "9.7.4", true],
	["5.7.44-log", "MySQL", "5.7.44", false],
	["8.0.36-0ubuntu0.22.04.1", "MySQL", "8.0.36", true],
	["5.5.5-10.11.6-MariaDB-0+deb12u1", "MariaDB", "10.11.6", true],
	["5.5.5-10.3.39-MariaDB", "MariaDB", "10.3.39", false],
	["10.6.0-MariaDB", "MariaDB", "10.6.0", true],
	["10.5.99-MariaDB-log", "MariaDB", "10.5.99", false],
	["11.8.2-MariaDB", "MariaDB", "11.8.2", true],
	["mariadbd  Ver 10.11.19-MariaDB-0+deb12u1 for debian-linux-gnu on x86_64 (Debian 12)", "MariaDB", "10.11.19", true],
	["mysqld  Ver 8.4.3 for Linux on x86_64 (MySQL Community Server - GPL)", "MySQL", "8.4.3", true],
])("reads %s as %s %s, and whether it is new enough", (text, kind, numbers, supported) => {
	const version = parseServerVersion(text);
	expect(version).toMatchObject({ kind, numbers: numbers.split(".").map(Number) });
	expect(version && isSupported(version)).toBe(supported);
});

test("makes nothing of a text without a version", () => {
	expect(parseServerVersion("SSH-2")).toBeNull();
});

test("the refusal names what is there and what is needed", () => {
	const refuse = () => requireSupported({ kind: "MySQL", numbers: [5, 7, 44] }, "The server at db:3306");
	expect(refuse).toThrow("The server at db:3306 is MySQL 5.7.44, which is too old.");
});
