import { expect, test } from "vitest";
import { fromInput } from "@/components/imports/picked-files";

function aFileList(...paths: string[]): FileList {
	const files = paths.map((path) => ({
		name: path.split("/").at(-1),
		webkitRelativePath: path.includes("/") ? path : "",
	}));
	return files as unknown as FileList;
}

test("takes a single file whatever it is called, because exports are told by content", () => {
	expect(fromInput(aFileList("backup.bin")).map(({ path }) => path)).toEqual(["backup.bin"]);
});

test("takes pages and JSON of a folder and leaves media and hidden files behind", () => {
	const picked = fromInput(
		aFileList(
			"Export/messages.html",
			"Export/photos/a.jpg",
			"Export/.DS_Store.json",
			"Export/result.JSON",
			"Export/css/style.css",
		),
	);
	expect(picked.map(({ path }) => path)).toEqual(["Export/messages.html", "Export/result.JSON"]);
});
