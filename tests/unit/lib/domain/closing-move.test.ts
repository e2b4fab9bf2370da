import { describe, expect, it } from "vitest";
import { type ClosingView, nextMove } from "@/lib/domain/closing-move";
import { decideClosing } from "@/lib/domain/closing-verdict";
import { openDecisions, verdictOf } from "@/lib/domain/draft-decision";
import { DEFAULT_POSTING, type WeekClosing } from "@/lib/domain/posting";
import { type LocalDate, parseLocalDate } from "@/lib/time/local-date";
import { parseTimeZone } from "@/lib/time/time-zone";
import { parseWeek } from "@/lib/time/week";

/*
 * The week of Monday 10 November 2025 on UTC ends on Monday the 17th at 00:00. Its recap is due at 09:00; as a draft it may
 * be decided on until Wednesday 09:00, with a reminder on Tuesday 09:00. From Sunday the 23rd on it is late.
 */
const week = parseWeek("2025-11-10", parseTimeZone("UTC"));
const at = (text: string) => new Date(`2025-11-${text}:00Z`);
const CLOSED_AT = at("17T00:37");

const facts = {
	week,
	settings: { ...DEFAULT_POSTING, mode: "automatic" as const },
	obstacle: null,
	isQuiet: false,
	isOlder: false,
	now: CLOSED_AT,
};

function aClosing(change: Partial<WeekClosing> = {}): WeekClosing {
	return {
		groupId: 1,
		weekStart: parseLocalDate("2025-11-10") as LocalDate,
		...decideClosing(facts),
		remindedAt: null,
		decidedAt: null,
		publicationId: null,
		closedAt: CLOSED_AT,
		updatedAt: CLOSED_AT,
		...change,
	};
}

const DRAFT = { state: "draft", decideBy: at("19T09:00") } as const;
const AS_DRAFT = { ...facts.settings, mode: "draft" } as const;

function look(now: string, change: Partial<WeekClosing> = {}, view: Partial<ClosingView> = {}) {
	return nextMove({ ...facts, now: at(now), closing: aClosing(change), post: null, ...view });
}

describe("a week that is over", () => {
	it("is scheduled for its hour, or waits as a draft until its deadline", () => {
		expect(decideClosing(facts)).toEqual({ state: "scheduled", reason: null, postAt: at("17T09:00"), decideBy: null });
		expect(decideClosing({ ...facts, settings: AS_DRAFT })).toMatchObject(DRAFT);
	});

	it.each([
		["unpostable", { obstacle: "No chat.", settings: { ...facts.settings, mode: "off" as const } }],
		["off", { settings: { ...facts.settings, mode: "off" as const }, isQuiet: true }],
		["late", { isOlder: true }],
		["late", { now: at("23T00:00") }],
		["quiet", { isQuiet: true }],
		["scheduled", { isQuiet: true, settings: { ...facts.settings, quietRule: "post" as const } }],
		["scheduled", { now: at("22T23:59") }],
	])("becomes %s for the first reason there is", (state, change) => {
		const verdict = decideClosing({ ...facts, ...change });
		expect(verdict.state).toBe(state);
		expect(verdict.reason === null).toBe(state === "scheduled");
	});
});

describe("a scheduled week", () => {
	it("waits for its hour and is posted then, also long after", () => {
		expect(look("17T08:59")).toEqual({ change: null, move: { type: "wait", until: at("17T09:00") } });
		expect(look("17T09:00")).toEqual({ change: null, move: { type: "post" } });
		expect(look("20T03:00").move).toEqual({ type: "post" });
	});

	it("is not posted any more when the next one is due", () => {
		expect(look("23T00:00")).toMatchObject({
			change: { state: "late", postAt: null },
			move: { type: "end", state: "late" },
		});
	});

	it("goes by settings changed while it waited: another hour, a draft first, nothing at all", () => {
		const later = { ...facts.settings, hour: 20 };
		expect(look("17T09:00", {}, { settings: later })).toMatchObject({
			change: { postAt: at("17T20:00") },
			move: { type: "wait", until: at("17T20:00") },
		});
		expect(look("17T09:00", {}, { settings: AS_DRAFT })).toMatchObject({ change: DRAFT, move: { type: "ask" } });
		const off = { ...facts.settings, mode: "off" } as const;
		expect(look("17T09:00", {}, { settings: off })).toMatchObject({ change: { state: "off" }, move: { type: "end" } });
	});

	it("is posted when somebody did so by hand meanwhile, and goes on with a post that is under way", () => {
		expect(look("17T08:00", {}, { post: "sent" })).toMatchObject({
			change: { state: "posted" },
			move: { type: "end" },
		});
		const off = { ...facts.settings, mode: "off" } as const;
		expect(look("17T10:00", {}, { post: "claimed", settings: off })).toEqual({ change: null, move: { type: "post" } });
	});
});

describe("a draft", () => {
	const ask = (now: string, change: Partial<WeekClosing> = {}) =>
		look(now, { ...DRAFT, ...change }, { settings: AS_DRAFT });

	it("is looked at hourly, for a decision whose event was lost", () => {
		expect(ask("17T00:37")).toEqual({ change: null, move: { type: "ask", until: at("17T01:37") } });
		expect(ask("18T08:30")).toEqual({ change: null, move: { type: "ask", until: at("18T09:00") } });
	});

	it("is brought to mind once, half-way", () => {
		expect(ask("18T09:00").move).toEqual({ type: "remind" });
		expect(ask("18T09:00", { remindedAt: at("18T09:00") }).move).toEqual({ type: "ask", until: at("18T10:00") });
	});

	it("is dropped at its deadline", () => {
		expect(ask("19T08:59", { remindedAt: at("18T09:00") }).move).toEqual({ type: "ask", until: at("19T09:00") });
		expect(ask("19T09:00")).toMatchObject({ change: { state: "expired" }, move: { type: "end", state: "expired" } });
	});

	it("that is approved waits for its hour, whatever is changed about drafts", () => {
		const approved = { ...DRAFT, state: "approved", decidedAt: at("17T01:00") } as const;
		expect(look("17T02:00", approved, { settings: AS_DRAFT }).move).toEqual({ type: "wait", until: at("17T09:00") });
		expect(look("17T09:30", approved, { settings: AS_DRAFT })).toEqual({ change: null, move: { type: "post" } });
		expect(look("17T09:30", approved).move).toEqual({ type: "post" });
	});

	it("that somebody posts by hand is agreed to", () => {
		const view = { settings: AS_DRAFT, post: "claimed" } as const;
		expect(look("17T10:00", DRAFT, view)).toMatchObject({ change: { state: "approved" }, move: { type: "post" } });
	});

	it("that is declined, or was given up, stays so", () => {
		for (const state of ["declined", "expired", "late", "unpostable", "posted"] as const) {
			expect(look("17T10:00", { state }, { settings: AS_DRAFT })).toMatchObject({
				change: null,
				move: { type: "end", state },
			});
		}
	});

	it("of a group switched to automatic goes out by itself", () => {
		expect(look("17T10:00", DRAFT)).toMatchObject({ change: { state: "scheduled" }, move: { type: "post" } });
	});
});

describe("a week that was not to be posted", () => {
	const OFF = { state: "off", reason: "Posting is switched off for this group.", postAt: null } as const;

	it("is, once its group's settings say so, with a draft's whole time from then", () => {
		expect(look("17T08:00", OFF)).toMatchObject({
			change: { state: "scheduled", closedAt: at("17T08:00") },
			move: { type: "wait", until: at("17T09:00") },
		});
		const drafted = look("18T12:00", OFF, { settings: AS_DRAFT });
		expect(drafted.change).toMatchObject({ state: "draft", decideBy: at("20T12:00"), closedAt: at("18T12:00") });
		const stored = aClosing({ ...drafted.change });
		expect(
			nextMove({ ...facts, settings: AS_DRAFT, closing: stored, post: null, now: at("18T12:01") }).change,
		).toBeNull();
	});

	it("stays as it is otherwise, and says why by today's settings", () => {
		const off = { ...facts.settings, mode: "off" } as const;
		expect(look("17T08:00", OFF, { settings: off })).toMatchObject({
			change: null,
			move: { type: "end", state: "off" },
		});
		expect(look("17T08:00", OFF, { isQuiet: true })).toMatchObject({
			change: { state: "quiet" },
			move: { type: "end" },
		});
		expect(look("24T08:00", OFF, { isOlder: true })).toMatchObject({
			change: null,
			move: { type: "end", state: "off" },
		});
	});
});

it("a failed post is tried again by whoever asks", () => {
	expect(look("18T10:00", { state: "failed", reason: "No rights." })).toEqual({ change: null, move: { type: "post" } });
});

describe("the owner's mind", () => {
	it("may change until something is sent or the time is over", () => {
		const draft = aClosing(DRAFT);
		expect(openDecisions(draft, at("19T08:59"))).toEqual(["approved", "declined"]);
		expect(openDecisions(draft, at("19T09:00"))).toEqual([]);
		const declined = aClosing({ ...DRAFT, ...verdictOf(draft, "declined") });
		expect(openDecisions(declined, at("18T00:00"))).toEqual(["approved"]);
		expect(openDecisions(declined, at("19T09:00"))).toEqual([]);
		expect(openDecisions(aClosing({ ...DRAFT, state: "approved" }), at("20T00:00"))).toEqual(["declined"]);
		expect(openDecisions(aClosing(), at("17T08:00"))).toEqual(["declined"]);
		expect(openDecisions(aClosing({ publicationId: "p" }), at("17T09:00"))).toEqual([]);
		for (const state of ["posted", "off", "quiet", "late", "expired", "unpostable", "failed"] as const) {
			expect(openDecisions(aClosing({ state }), at("17T08:00"))).toEqual([]);
		}
	});
});
