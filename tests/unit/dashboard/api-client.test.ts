import { afterEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { ApiError, callApi } from "@/lib/dashboard/api-client";

afterEach(() => vi.unstubAllGlobals());

const answerWith = (response: Response) => vi.stubGlobal("fetch", async () => response);

describe("calling the API", () => {
	test("throws the refusal's own words, hint and place", async () => {
		const error = {
			code: "invalid",
			message: "Broken JSON.",
			hint: "Export again.",
			place: { file: "result.json", offset: 12 },
		};
		answerWith(Response.json({ error }, { status: 422 }));
		await expect(callApi("/api/x", z.null())).rejects.toMatchObject({ status: 422, body: error });
	});

	test("turns a page of a proxy into an error a person can read", async () => {
		answerWith(new Response("<html>Bad gateway</html>", { status: 502 }));
		await expect(callApi("/api/x", z.null())).rejects.toBeInstanceOf(ApiError);
	});

	test("refuses an answer of another shape", async () => {
		answerWith(Response.json({ groups: 1 }));
		await expect(callApi("/api/x", z.object({ groups: z.array(z.string()) }))).rejects.toThrow();
	});

	test("reads an empty answer as null", async () => {
		answerWith(new Response(null, { status: 204 }));
		await expect(callApi("/api/x", z.null())).resolves.toBeNull();
	});
});
