import type { MetricUnit, MetricValue } from "../metrics/metric-value";
import { PUBLIC_MIN } from "../metrics/suppress-for-public";
import type { Audience } from "./audience";
import type { Recap } from "./recap";

type Quantity = Pick<MetricValue, "value" | "denominator"> & { readonly unit: string };

/** Units that count people or pairs of them; messages and reactions count what people did. */
const PEOPLE_UNITS: readonly string[] = ["people", "pairs"] satisfies MetricUnit[];

/** Whether a count is so small that it points at somebody. Zero points at nobody. */
export function isSmallCell(count: number | null): boolean {
	return count !== null && count > 0 && count < PUBLIC_MIN;
}

/** Whether the audience may not see a value: few people counted, or a rate over few of anything. */
export function isWithheld({ unit, value, denominator }: Quantity, audience: Audience): boolean {
	if (!audience.isPublic) return false;
	if (PEOPLE_UNITS.includes(unit)) return isSmallCell(value === null ? null : Math.abs(value));
	return unit !== "messages" && unit !== "reactions" && denominator !== null && denominator < PUBLIC_MIN;
}

/** A recap's numbers as the audience may see them: withheld ones keep their row and say why they are empty. */
export function metricsFor(metrics: Recap["metrics"], audience: Audience): Recap["metrics"] {
	return Object.fromEntries(
		Object.entries(metrics).map(([key, metric]) => [
			key,
			isWithheld(metric, audience) ? { ...metric, ...WITHHELD } : metric,
		]),
	);
}

const WITHHELD = { value: null, numerator: null, denominator: null, status: "suppressed", reason: "too_few" } as const;
