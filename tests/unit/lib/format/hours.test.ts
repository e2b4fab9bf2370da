import { expect, test } from "vitest";
import { formatHours, formatMinutes } from "@/lib/format/hours";
import { formatMetric } from "@/lib/recap/view/metric-text";

test.each([
	[null, "—", "—"],
	[0, "0 min", "0 мин"],
	[0.004, "<1 min", "<1 мин"],
	[0.2, "12 min", "12 мин"],
	[1.99, "119 min", "119 мин"],
	[2, "2 h", "2 ч"],
	[5.54, "5.5 h", "5,5 ч"],
	[71.9, "71.9 h", "71,9 ч"],
	[132, "5.5 days", "5,5 дн."],
	[168, "7 days", "7 дн."],
])("%s hours are said as %s, in Russian %s", (hours, english, russian) => {
	expect(formatHours(hours, "en").replaceAll("\u00A0", " ")).toBe(english);
	expect(formatHours(hours, "ru").replaceAll("\u00A0", " ")).toBe(russian);
});

test("a metric's waiting time and pause are said in their units", () => {
	expect(formatMetric("response_hours_median", 0.2, "en")).toBe("12\u00A0min");
	expect(formatMetric("session_gap_minutes", 30, "en")).toBe("30\u00A0min");
	expect(formatMinutes(null, "en")).toBe("—");
});
