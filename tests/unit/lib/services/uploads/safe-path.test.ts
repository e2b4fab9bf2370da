import { expect, test } from "vitest";
import { SafePath } from "@/lib/services/uploads/safe-path";

test.each([
	"../result.json",
	"a/../../b.json",
	"/etc/passwd",
	"a//b.json",
	"a\\b.json",
	".hidden/x.json",
	"x.json.part",
	"a/b/c/d/e/f/g.json",
	"a\u0000.json",
	"",
	"C:x.json",
])("refuses %j as a file of an upload", (path) => {
	expect(SafePath.safeParse(path).success).toBe(false);
});

test.each(["result.json", "ChatExport_2023-05-01/messages12.html", "Экспорт чата/результат (1).json"])(
	"takes %j",
	(path) => {
		expect(SafePath.safeParse(path).success).toBe(true);
	},
);
