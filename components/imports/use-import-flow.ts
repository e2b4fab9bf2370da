"use client";

import { useRef, useState } from "react";
import { callApi, sendJson } from "@/lib/dashboard/api-client";
import type { ErrorBody } from "@/lib/dashboard/error-contract";
import { ImportStarted, Inspection } from "@/lib/dashboard/import-contract";
import { failureOf } from "../ui/failure-notice";
import type { ImportChoice } from "./choice-form";
import type { PickedFile } from "./picked-files";
import { type UploadProgress, uploadFiles } from "./upload-files";

export type ImportStep =
	| { readonly name: "pick"; readonly failure: ErrorBody | null }
	| ({ readonly name: "upload" } & UploadProgress)
	| { readonly name: "choose"; readonly uploadId: string; readonly inspection: Inspection }
	| { readonly name: "run"; readonly importId: string };

const nothingChosen: ErrorBody = {
	code: "invalid",
	message: "There is no export in what you chose.",
	hint: "Look for result.json, messages.html, or a .zip.",
	place: null,
};

/** The steps of an import and the ways between them. The running one stands in the address, so a reload finds it. */
export function useImportFlow(resumed: string | null) {
	const [step, setStep] = useState<ImportStep>(
		resumed === null ? { name: "pick", failure: null } : { name: "run", importId: resumed },
	);
	const upload = useRef<AbortController | null>(null);

	function fail(error: unknown) {
		const isCancelled = error instanceof DOMException && error.name === "AbortError";
		setStep({ name: "pick", failure: isCancelled ? null : failureOf(error) });
	}

	async function start(uploadId: string, { chat, timezone }: ImportChoice) {
		try {
			const request = { uploadId, chat, ...(timezone === null ? {} : { timezone }) };
			const { importId } = await callApi("/api/imports", ImportStarted, sendJson("POST", request));
			window.history.replaceState(null, "", `?import=${importId}`);
			setStep({ name: "run", importId });
		} catch (error) {
			fail(error);
		}
	}

	async function send(files: readonly PickedFile[]) {
		if (files.length === 0) return setStep({ name: "pick", failure: nothingChosen });
		const controller = new AbortController();
		upload.current = controller;
		const total = files.reduce((sum, { file }) => sum + file.size, 0);
		setStep({ name: "upload", sent: 0, total });
		try {
			const uploadId = await uploadFiles(
				files,
				(progress) => setStep({ name: "upload", ...progress }),
				controller.signal,
			);
			setStep({ name: "upload", sent: total, total });
			const inspection = await callApi(`/api/uploads/${uploadId}`, Inspection, { signal: controller.signal });
			const only = inspection.chats.length === 1 ? inspection.chats[0] : undefined;
			if (only !== undefined && !inspection.needsTimeZone) await start(uploadId, { chat: only.ref, timezone: null });
			else setStep({ name: "choose", uploadId, inspection });
		} catch (error) {
			fail(error);
		}
	}

	return {
		step,
		send: (files: readonly PickedFile[]) => void send(files),
		start: (uploadId: string, choice: ImportChoice) => void start(uploadId, choice),
		cancel: () => upload.current?.abort(),
		reset: () => {
			window.history.replaceState(null, "", window.location.pathname);
			setStep({ name: "pick", failure: null });
		},
	};
}
