import { METRIC_CATALOGUE } from "../metrics/catalogue";
import { METRIC_KEYS, type MetricKey } from "../metrics/metric-key";
import { QUERY_MEASURES } from "./metric-query";
import { foldWord } from "./nearest-word";
import { countedMeasures } from "./query-measures";
import { type QueryMeasureEntry, type QueryVocabulary, vocabularyOf } from "./query-vocabulary";

/** Before a metric's key where something counted message by message has the same one. */
const PREFIX = "metric:";

/** Signs that mean something in a line: a name is read without them. */
const SIGNS = /[,()=!"“”«»]/gu;

/** Every number of the catalogue, as something to ask for by week. */
function catalogueMeasures(): QueryMeasureEntry[] {
	return METRIC_KEYS.map((key) => {
		const isTaken = (QUERY_MEASURES as readonly string[]).includes(key);
		const label = METRIC_CATALOGUE[key].label.en;
		const names = [key.replaceAll("_", " "), label, `metric ${key.replaceAll("_", " ")}`, `${PREFIX}${key}`];
		return {
			key: isTaken ? `${PREFIX}${key}` : key,
			label: isTaken ? `${label} (number of the week)` : label,
			names: (isTaken ? names.slice(2) : names).map((name) => foldWord(name.replace(SIGNS, " "))),
			dimensions: ["week", null],
			canFilter: false,
		};
	});
}

/** The metric a query asks for; `null`: it asks for something counted message by message. */
export function metricAsked(measure: string): MetricKey | null {
	const bare = measure.startsWith(PREFIX) ? measure.slice(PREFIX.length) : measure;
	if (bare === measure && (QUERY_MEASURES as readonly string[]).includes(measure)) return null;
	return METRIC_KEYS.find((key) => key === bare) ?? null;
}

let known: QueryVocabulary | null = null;

/** All that can be asked of any group. */
export function fullVocabulary(): QueryVocabulary {
	known ??= vocabularyOf([...countedMeasures(), ...catalogueMeasures()]);
	return known;
}
