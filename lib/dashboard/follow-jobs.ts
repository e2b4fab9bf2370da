import { JobsPage } from "./jobs-contract";

/** How long a stream that was refused is left alone; one that broke off is picked up again by the browser itself. */
const REOPEN_MS = 15_000;
/** `EventSource.CLOSED`, where there is no EventSource. */
const CLOSED = 2;

/** What of an EventSource is used. */
interface Stream {
	readonly readyState: number;
	addEventListener(type: string, listener: (event: Event) => void): void;
	close(): void;
}

/** What following needs of a browser. */
export interface StreamDoors {
	open(url: string): Stream;
	readonly page: Pick<Document, "hidden" | "addEventListener" | "removeEventListener">;
	/** Calls `then` once; the answer calls it off. */
	later(then: () => void, ms: number): () => void;
}

interface JobsListener {
	onPage(page: JobsPage): void;
	/** Whether the stream is there; while it is not, somebody has to ask instead. */
	onLive(isLive: boolean): void;
}

/** Listens to the jobs for as long as the page is looked at. Answers what ends it. */
export function followJobs(listener: JobsListener, doors: StreamDoors = browserDoors): () => void {
	let source: Stream | null = null;
	let callOff = () => {};

	function close(): void {
		callOff();
		source?.close();
		source = null;
		listener.onLive(false);
	}

	function open(): void {
		callOff();
		if (doors.page.hidden || source !== null) return;
		const opened = doors.open("/api/jobs/stream");
		source = opened;
		opened.addEventListener("open", () => listener.onLive(true));
		opened.addEventListener("jobs", (event) => {
			const page = pageOf((event as MessageEvent<unknown>).data);
			// Words of another version: its own page has to be loaded, and asking says so.
			if (page === null) close();
			else listener.onPage(page);
		});
		opened.addEventListener("error", () => {
			listener.onLive(false);
			if (opened.readyState !== CLOSED || source !== opened) return;
			source = null;
			callOff = doors.later(open, REOPEN_MS);
		});
	}

	const onVisibility = () => (doors.page.hidden ? close() : open());
	doors.page.addEventListener("visibilitychange", onVisibility);
	open();
	return () => {
		doors.page.removeEventListener("visibilitychange", onVisibility);
		close();
	};
}

function pageOf(data: unknown): JobsPage | null {
	try {
		return JobsPage.parse(JSON.parse(String(data)));
	} catch {
		return null;
	}
}

const browserDoors: StreamDoors = {
	open: (url) => new EventSource(url),
	get page() {
		return document;
	},
	later(then, ms) {
		const timer = setTimeout(then, ms);
		return () => clearTimeout(timer);
	},
};
