import { expect, test } from "vitest";
import { editDistance } from "@/lib/text/edit-distance";

test.each([
	["", "", 0],
	["", "abc", 3],
	["kitten", "sitting", 3],
	["flaw", "lawn", 2],
	["same", "same", 0],
])("%j and %j are %i letters apart, either way round", (a, b, distance) => {
	expect([editDistance(a, b), editDistance(b, a)]).toEqual([distance, distance]);
});
