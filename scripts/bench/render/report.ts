export interface Check {
	readonly name: string;
	readonly measured: number;
	readonly unit: "" | "ms" | "MB" | "%" | "KB";
	/** Passes when `measured` is at most this; `null` for figures without a target. */
	readonly atMost: number | null;
}

const DIGITS = { "": 2, ms: 0, MB: 0, KB: 0, "%": 2 } as const;

export const passes = (check: Check): boolean => check.atMost === null || check.measured <= check.atMost;

/** A line a check: what, how much, the target, and whether it holds. */
export function printChecks(checks: readonly Check[]): void {
	const shown = checks.map((check) => {
		const number = (value: number): string => `${value.toFixed(DIGITS[check.unit])}${check.unit && ` ${check.unit}`}`;
		const target = check.atMost === null ? "" : `≤ ${number(check.atMost)}`;
		return [check.name, number(check.measured), target, check.atMost === null ? "" : passes(check) ? "pass" : "FAIL"];
	});
	const widths = [0, 1, 2].map((column) => Math.max(...shown.map((line) => (line[column] ?? "").length)));
	for (const [name = "", measured = "", target = "", verdict = ""] of shown) {
		console.log(
			`${name.padEnd(widths[0] ?? 0)}  ${measured.padStart(widths[1] ?? 0)}  ${target.padEnd(widths[2] ?? 0)}  ${verdict}`.trimEnd(),
		);
	}
}
