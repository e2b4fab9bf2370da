import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { KpiTile } from "@/components/groups/kpi-tile";
import type { MetricCell } from "@/lib/dashboard/contract";

function aMetric(over: Partial<MetricCell> = {}): MetricCell {
	return {
		key: "messages",
		label: "Messages",
		value: "4,218",
		status: "ok",
		note: null,
		coverage: 1,
		definition: "Posts people sent in the week.",
		change: null,
		...over,
	};
}

const textOf = (metric: MetricCell) =>
	renderToStaticMarkup(<KpiTile metric={metric} />)
		.replace(/<[^>]+>/g, " ")
		.replace(/\s+/g, " ");

describe("a tile", () => {
	test("tells a change by sign and word and not by colour alone", () => {
		const change = { direction: "up", desirability: "bad", text: "+18%", versus: null } as const;
		expect(textOf(aMetric({ change }))).toContain("up +18% worse");
	});

	test("gives the reason in words where it has no value", () => {
		const text = textOf(aMetric({ value: "—", status: "unknown", note: "The number of members is not known." }));
		expect(text).toContain("—");
		expect(text).toContain("Unknown");
		expect(text).toContain("The number of members is not known.");
	});

	test("marks a partial value with its coverage and keeps the value", () => {
		const markup = renderToStaticMarkup(<KpiTile metric={aMetric({ status: "partial", coverage: 0.62 })} />);
		expect(markup).toContain("4,218");
		expect(markup).toContain("Partial");
		expect(markup).toContain("width:62%");
	});

	test("offers the definition by a button with a name", () => {
		expect(renderToStaticMarkup(<KpiTile metric={aMetric()} />)).toContain('aria-label="What “Messages” means"');
	});
});
