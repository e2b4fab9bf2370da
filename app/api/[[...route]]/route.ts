import { readRequestSession } from "@/lib/auth/request-session";
import { readEnv } from "@/lib/env";
import { createApi } from "@/lib/http/create-api";

let api: ReturnType<typeof createApi> | undefined;

/** Made on the first request: building the app must not need its environment. */
function answer(request: Request): Response | Promise<Response> {
	api ??= createApi({
		contextOf: async (headers) => (await readRequestSession(headers)).ctx,
		publicUrl: readEnv().publicUrl,
	});
	return api.fetch(request);
}

export { answer as DELETE, answer as GET, answer as POST, answer as PUT };
