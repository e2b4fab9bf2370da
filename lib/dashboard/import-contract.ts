import { z } from "zod";
import { ErrorBody } from "./error-contract";

/** A place for files to arrive in, one request each, before they are imported together. */
export const Upload = z.object({ uploadId: z.uuid() });
export type Upload = z.infer<typeof Upload>;

export const ReceivedFile = z.object({ path: z.string(), bytes: z.number().int().nonnegative() });
export type ReceivedFile = z.infer<typeof ReceivedFile>;

/** A chat found in an upload. `ref` is what an import request names it by. */
export const ChatChoice = z.object({
	ref: z.string(),
	title: z.string(),
	kindLabel: z.string(),
	/** `12,034 entries`; `null` when not counted. */
	entries: z.string().nullable(),
	hasLeft: z.boolean(),
});
export type ChatChoice = z.infer<typeof ChatChoice>;

export const Inspection = z.object({
	chats: z.array(ChatChoice),
	/** The export holds local times only, so its zone has to be named. */
	needsTimeZone: z.boolean(),
});
export type Inspection = z.infer<typeof Inspection>;

export const ImportRequest = z.object({
	uploadId: z.uuid(),
	chat: z.string().min(1).max(300).optional(),
	timezone: z.string().min(1).max(64).optional(),
});
export type ImportRequest = z.infer<typeof ImportRequest>;

export const ImportStarted = z.object({ importId: z.string() });
export type ImportStarted = z.infer<typeof ImportStarted>;

export const ImportStatus = z.object({
	importId: z.string(),
	fileName: z.string(),
	state: z.enum(["running", "done", "failed"]),
	/** What is being done, in words: `Reading messages`. */
	stage: z.string(),
	/** Done 0..1; `null` while the end is not known. */
	share: z.number().min(0).max(1).nullable(),
	/** `12,034 entries` or `18 of 53 weeks`. */
	detail: z.string(),
	/** `16 November 2025, 18:04`. */
	startedAt: z.string(),
	result: z
		.object({
			title: z.string(),
			slug: z.string(),
			timezone: z.string(),
			timezoneNote: z.string(),
			span: z.string().nullable(),
			/** What happened to the rows, each with its count: new, changed, unchanged, missing, skipped by reason. */
			counts: z.array(z.object({ key: z.string(), label: z.string(), value: z.string(), note: z.string().nullable() })),
			seconds: z.string(),
		})
		.nullable(),
	failure: ErrorBody.nullable(),
});
export type ImportStatus = z.infer<typeof ImportStatus>;

export const ImportList = z.object({ imports: z.array(ImportStatus) });
export type ImportList = z.infer<typeof ImportList>;
