import { ApiError, callApi, errorBodyOf } from "@/lib/dashboard/api-client";
import { Upload } from "@/lib/dashboard/import-contract";
import type { PickedFile } from "./picked-files";

export interface UploadProgress {
	readonly sent: number;
	readonly total: number;
}

/** Sends files one after another, each as a body of its own, and answers the upload they make. */
export async function uploadFiles(
	files: readonly PickedFile[],
	onProgress: (progress: UploadProgress) => void,
	signal: AbortSignal,
): Promise<string> {
	const total = files.reduce((sum, { file }) => sum + file.size, 0);
	const { uploadId } = await callApi("/api/uploads", Upload, { method: "POST", signal });
	let done = 0;
	for (const { path, file } of files) {
		await sendFile(`/api/uploads/${uploadId}/files?path=${encodeURIComponent(path)}`, file, signal, (sent) => {
			onProgress({ sent: done + sent, total });
		});
		done += file.size;
	}
	return uploadId;
}

/** Sends one file. `fetch` cannot tell how much has left the browser, so it is not used here. */
function sendFile(url: string, file: File, signal: AbortSignal, onSent: (bytes: number) => void): Promise<void> {
	return new Promise((resolve, reject) => {
		const request = new XMLHttpRequest();
		const abort = () => request.abort();
		signal.addEventListener("abort", abort, { once: true });
		request.upload.onprogress = (event) => onSent(event.loaded);
		request.onloadend = () => signal.removeEventListener("abort", abort);
		request.onload = () =>
			request.status < 300 ? resolve() : reject(new ApiError(request.status, errorBodyOf(parse(request.responseText))));
		request.onabort = () => reject(new DOMException("The upload was cancelled.", "AbortError"));
		request.onerror = () => reject(new ApiError(0, brokenOff(file.name)));
		request.open("PUT", url);
		request.setRequestHeader("content-type", "application/octet-stream");
		request.send(file);
	});
}

function brokenOff(file: string) {
	return {
		code: "upstream_unavailable",
		message: "The upload broke off.",
		hint: "Check the connection, then choose the files again.",
		place: { file },
	};
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
