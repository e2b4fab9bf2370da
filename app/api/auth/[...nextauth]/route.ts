import nextAuth from "next-auth";
import { authOptions } from "@/lib/auth/config";

interface RouteContext {
	readonly params: Promise<{ readonly nextauth: string[] }>;
}

/** Options are made per request: building the app must not need its environment. */
async function answer(request: Request, context: RouteContext): Promise<Response> {
	return nextAuth(authOptions())(request, context);
}

export { answer as GET, answer as POST };
