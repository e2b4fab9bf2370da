import { describe, expect, test } from "vitest";
import { followJobs, type StreamDoors } from "@/lib/dashboard/follow-jobs";
import type { JobsPage } from "@/lib/dashboard/jobs-contract";
import { aJobsPage } from "../../../factories/jobs-page";

/** A browser with one page: what it opened, and what a test does to it. */
function aBrowser({ hidden = false } = {}) {
	const sources: FakeSource[] = [];
	const page = Object.assign(new EventTarget(), { hidden });
	const later: { then: () => void; ms: number }[] = [];
	const doors: StreamDoors = {
		open: () => {
			const source = new FakeSource();
			sources.push(source);
			return source;
		},
		page: page as unknown as StreamDoors["page"],
		later(then, ms) {
			const entry = { then, ms };
			later.push(entry);
			return () => later.splice(later.indexOf(entry), later.includes(entry) ? 1 : 0);
		},
	};
	const told: JobsPage[] = [];
	const live: boolean[] = [];
	const stop = followJobs({ onPage: (said) => told.push(said), onLive: (isLive) => live.push(isLive) }, doors);
	return {
		sources,
		told,
		later,
		stop,
		isLive: () => live.at(-1) ?? false,
		show(isShown: boolean) {
			page.hidden = !isShown;
			page.dispatchEvent(new Event("visibilitychange"));
		},
		newest: () => sources.at(-1) ?? new FakeSource(),
	};
}

class FakeSource extends EventTarget {
	readyState = 0;
	close(): void {
		this.readyState = 2;
	}
	opens(): void {
		this.readyState = 1;
		this.dispatchEvent(new Event("open"));
	}
	says(data: string): void {
		this.dispatchEvent(new MessageEvent("jobs", { data }));
	}
	breaks(readyState: 0 | 2): void {
		this.readyState = readyState;
		this.dispatchEvent(new Event("error"));
	}
}

describe("following the jobs", () => {
	test("passes on what the stream says, and says when it is there", () => {
		const browser = aBrowser();
		expect(browser.isLive()).toBe(false);
		browser.newest().opens();
		browser.newest().says(JSON.stringify(aJobsPage()));
		expect(browser.isLive()).toBe(true);
		expect(browser.told).toEqual([aJobsPage()]);
	});

	test("leaves a broken stream to the browser and is not live meanwhile", () => {
		const browser = aBrowser();
		browser.newest().opens();
		browser.newest().breaks(0);
		expect(browser.isLive()).toBe(false);
		expect(browser.later).toHaveLength(0);
		browser.newest().opens();
		expect(browser.isLive()).toBe(true);
		expect(browser.sources).toHaveLength(1);
	});

	test("asks again later where the stream was refused", () => {
		const browser = aBrowser();
		browser.newest().breaks(2);
		expect(browser.later).toHaveLength(1);
		browser.later[0]?.then();
		expect(browser.sources).toHaveLength(2);
		browser.newest().opens();
		expect(browser.isLive()).toBe(true);
	});

	test("closes while nobody looks and opens when somebody does", () => {
		const browser = aBrowser();
		browser.newest().opens();
		browser.show(false);
		expect(browser.newest().readyState).toBe(2);
		expect(browser.isLive()).toBe(false);
		browser.show(true);
		expect(browser.sources).toHaveLength(2);
		expect(aBrowser({ hidden: true }).sources).toHaveLength(0);
	});

	test("does not listen to words it cannot read", () => {
		const browser = aBrowser();
		browser.newest().opens();
		browser.newest().says('{"from":"another version"}');
		expect(browser.told).toEqual([]);
		expect(browser.isLive()).toBe(false);
		expect(browser.newest().readyState).toBe(2);
	});

	test("holds nothing open once it has ended", () => {
		const browser = aBrowser();
		browser.newest().breaks(2);
		browser.stop();
		expect(browser.later).toHaveLength(0);
		browser.show(true);
		expect(browser.sources).toHaveLength(1);
	});
});
