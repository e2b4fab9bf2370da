import { NextRequest } from "next/server";
import { readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { errorAnswer } from "@/lib/http/error-answer";
import { readTextWithin } from "@/lib/http/read-text-within";
import { createLogger } from "@/lib/logger";

type Method = "GET" | "POST" | "PUT";
type Door = Readonly<Record<Method, (request: NextRequest, context: unknown) => Promise<Response>>>;

/** A run's whole state with its events, as a server may at most send it. */
const BODY_BYTES_MAX = 40e6;

let door: Promise<Door> | undefined;

/** Where an Inngest server calls the jobs. Nothing is here while the jobs run in this process, and nothing is loaded for it. */
function answerTo(method: Method) {
	return async (request: NextRequest, context: unknown): Promise<Response> => {
		try {
			if (!isServed()) throw nothingHere();
			// The SDK would read the body, however long, before it looks for a signature.
			if (!request.headers.has("x-inngest-signature")) throw notProven();
			door ??= import("./serve-jobs").then(({ serveJobs }) => serveJobs());
			const served = await door;
			return await served[method](await withText(request), context);
		} catch (error) {
			// A body that is no JSON cannot have been signed.
			if (error instanceof SyntaxError) return errorAnswer(notProven());
			if (!(error instanceof AppError)) log().error({ err: error, method }, "a call of the job server failed");
			return errorAnswer(error);
		}
	};
}

function isServed(): boolean {
	try {
		return readEnv().jobs.mode !== "embedded";
	} catch (cause) {
		// Names of settings and files are for the log, not for whoever calls.
		throw new Error("The settings of the jobs cannot be used.", { cause });
	}
}

async function withText(request: NextRequest): Promise<NextRequest> {
	if (request.body === null) return request;
	const body = await readTextWithin(request.body, BODY_BYTES_MAX);
	return new NextRequest(request.url, { method: request.method, headers: request.headers, body });
}

const log = () => createLogger(readEnv().logLevel);

function nothingHere(): AppError {
	return new AppError("not_found", "The API has nothing at this address.", {
		hint: "The jobs run inside this process. See deploy/README.md to hand them to an Inngest server.",
	});
}

function notProven(): AppError {
	return new AppError("unauthenticated", "This call is not signed with the key of the job server.", {
		hint: "Set the same signing key for Shiplog and for the Inngest server.",
	});
}

export const GET = answerTo("GET");
export const POST = answerTo("POST");
export const PUT = answerTo("PUT");
