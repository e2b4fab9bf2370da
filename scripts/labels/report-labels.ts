import { belowFloors } from "./label-floors";
import { readFixtures } from "./read-fixtures";
import { type JudgedFixture, judgeFixtures, type LabelScore, scoreLabels } from "./score-labels";
import { timeLabels } from "./time-labels";

/**
 * Prints how the rules do on the labelled messages, and leaves with 1 when they are below a floor. With `--mistakes LANGUAGE` also the
 * messages of the tuning half they are wrong about; those held back stay unread.
 */
function report(fixtures: readonly JudgedFixture[], mistakesOf: string | null): void {
	const scores = scoreLabels(fixtures);
	console.log(line(["language", "label", "split", "rule", "messages", "positives", "found", "precision", "recall"]));
	for (const score of scores) console.log(line(cells(score)));
	if (mistakesOf !== null) for (const judged of fixtures) printMistakes(judged, mistakesOf);
	const failures = belowFloors(scores);
	for (const failure of failures) console.error(failure);
	if (failures.length > 0 || scores.length === 0) process.exitCode = 1;
	else console.log("Every label is above its floors.");
}

function cells(score: LabelScore): string[] {
	const { language, label, split, rule, messages, positives, predicted, precision, recall } = score;
	return [language, label, split, rule, messages, positives, predicted, share(precision), share(recall)].map(String);
}

function share(value: number | null): string {
	return value === null ? "–" : value.toFixed(3);
}

function line(parts: readonly string[]): string {
	const widths = [8, 9, 5, 13, 8, 9, 6, 9, 6];
	return parts
		.map((part, index) => (index < 4 ? part.padEnd(widths[index] ?? 0) : part.padStart(widths[index] ?? 0)))
		.join("  ");
}

function printMistakes({ fixture, said }: JudgedFixture, language: string): void {
	if (fixture.language !== language || fixture.split === "held") return;
	const extra = Array.from(said).filter(([label]) => !fixture.labels.includes(label));
	const missed = fixture.labels.filter((label) => !said.has(label));
	if (extra.length + missed.length === 0) return;
	const marks = [...extra.map(([label, rule]) => `+${label} (${rule})`), ...missed.map((label) => `-${label}`)];
	console.log(`${marks.join(" ")}\t${JSON.stringify(fixture.text)}`);
}

const flag = process.argv.indexOf("--mistakes");
const fixtures = await readFixtures();
report(judgeFixtures(fixtures), flag < 0 ? null : (process.argv[flag + 1] ?? null));
console.log(`Reading a message takes ${timeLabels(fixtures).toFixed(1)} µs of processor time.`);
