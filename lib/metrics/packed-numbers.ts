import { METRIC_CATALOGUE } from "./catalogue";
import { METRIC_KEYS, type MetricKey } from "./metric-key";
import { METRIC_STATUSES, type MetricValue } from "./metric-value";

/** One metric: value, position of its status, coverage, numerator, denominator, reason. What is `null` at the end is left out. */
type PackedValue = readonly [
	value: number | null,
	status: number,
	coverage?: number | null,
	numerator?: number | null,
	denominator?: number | null,
	reason?: string | null,
];

/** A week's metrics by key, at a third of their length: half a year of them is read for one page. */
export type PackedNumbers = Readonly<Record<string, PackedValue>>;

/** Packs a week's metrics; {@link unpackNumbers} is its inverse. */
export function packNumbers(metrics: Readonly<Record<MetricKey, MetricValue>>): PackedNumbers {
	return Object.fromEntries(METRIC_KEYS.map((key) => [key, packValue(metrics[key])]));
}

/** The metrics of a packed week. One that its version of the catalogue did not have is unknown. */
export function unpackNumbers(packed: PackedNumbers): Record<MetricKey, MetricValue> {
	const unpacked = METRIC_KEYS.map((key) => [key, unpackValue(key, packed[key] ?? [null, UNKNOWN])] as const);
	return Object.fromEntries(unpacked) as Record<MetricKey, MetricValue>;
}

const UNKNOWN = METRIC_STATUSES.indexOf("unknown");

function packValue({ value, status, coverage, numerator, denominator, reason }: MetricValue): PackedValue {
	const packed = [value, METRIC_STATUSES.indexOf(status), coverage, numerator, denominator, reason];
	while (packed.length > 2 && packed.at(-1) === null) packed.pop();
	return packed as unknown as PackedValue;
}

function unpackValue(key: MetricKey, packed: PackedValue): MetricValue {
	const [value, status, coverage = null, numerator = null, denominator = null, reason = null] = packed;
	return {
		value,
		unit: METRIC_CATALOGUE[key].unit,
		numerator,
		denominator,
		status: METRIC_STATUSES[status] ?? "unknown",
		coverage,
		reason,
	};
}
