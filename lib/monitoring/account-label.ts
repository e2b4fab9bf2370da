import { metricFamily } from "./registry";

/** More accounts than anybody runs on one machine; a label's values must be few. */
const ACCOUNTS_MAX = 50;

/** An account's name as a label: the first fifty of a process under their own, later ones as `other`. */
export function accountLabel(name: string): string {
	const seen = metricFamily("account names", () => new Set<string>());
	if (seen.has(name)) return name;
	if (seen.size >= ACCOUNTS_MAX) return "other";
	seen.add(name);
	return name;
}
