import { expect, test } from "vitest";
import { formatBytes } from "@/components/imports/format-bytes";

test.each([
	[0, "0 B"],
	[999, "999 B"],
	[1_000, "1 kB"],
	[1_536_000, "1.5 MB"],
	[228_000_000, "228 MB"],
	[5_000_000_000, "5 GB"],
])("prints %d bytes as %s", (bytes, text) => {
	expect(formatBytes(bytes)).toBe(text);
});
