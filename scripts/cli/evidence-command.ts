import type { Command } from "commander";
import type { EvidenceAnswer, EvidenceSide } from "@/lib/dashboard/evidence-contract";
import { METRIC_CATALOGUE } from "@/lib/metrics/catalogue";
import { type FoundEvidence, findEvidence } from "@/lib/services/evidence/find-evidence";
import { getEvidence } from "@/lib/services/evidence/get-evidence";
import { withContext } from "./with-context";

interface EvidenceFlags {
	readonly week?: string;
	readonly json?: boolean;
}

/** Message numbers printed of one entry; `--json` prints all. */
const IDS_PRINTED = 8;

/** `shiplog evidence GROUP METRIC`: what one number of a week rests on. */
export function addEvidenceCommand(program: Command): void {
	program
		.command("evidence")
		.description("print what a week's number rests on: what it counts, and the messages that show it")
		.argument("<group>", "Telegram id or slug")
		.argument("<metric>", "name of the number, as `shiplog metrics` prints it")
		.option("--week <monday>", "Monday of the week, YYYY-MM-DD (default: the latest complete week)")
		.option("--json", "print everything, every message number included, as one JSON object")
		.action((ref: string, metric: string, flags: EvidenceFlags) =>
			withContext("evidence", async (ctx) => {
				const input = { ref, metric: metric as "messages", ...(flags.week === undefined ? {} : { week: flags.week }) };
				if (flags.json) {
					process.stdout.write(`${JSON.stringify(toJson(await findEvidence(ctx, input)), null, 2)}\n`);
					return;
				}
				process.stdout.write(describeAnswer(await getEvidence(ctx, input)));
			}),
		);
}

function describeAnswer(answer: EvidenceAnswer): string {
	const { metric, numerator, denominator } = answer;
	const status = metric.status === "ok" ? "" : ` (${metric.status})`;
	const lines = [
		`${metric.label}, week of ${answer.week}: ${metric.value}${status}`,
		metric.note,
		metric.definition,
		`${answer.howCounted} Counted again: ${answer.recountedText}.`,
		...describeSide(numerator),
		...(denominator === null ? [] : describeSide(denominator)),
		answer.next === null ? null : "\nThere are more; --json prints all.",
	];
	return `${lines.filter((line) => line !== null).join("\n")}\n`;
}

function toJson({ group, rollup, rule, evidence, recounted }: FoundEvidence): unknown {
	const { metric } = evidence;
	const { definition, limits } = METRIC_CATALOGUE[metric];
	return {
		group: group.slug,
		week: rollup.weekStart,
		metric,
		definition,
		limits,
		definitionVersion: rollup.version,
		...rollup.metrics[metric],
		recount: evidence.recount,
		howCounted: rule.howCounted,
		recounted,
		evidence: { numerator: evidence.numerator, denominator: evidence.denominator },
	};
}

function describeSide({ title, totalText, entries, entriesInAll }: EvidenceSide): string[] {
	const rows = entries.map(({ label, amountText, messageIds, messageIdsInAll }) => {
		const ids = messageIds.slice(0, IDS_PRINTED).join(", ");
		const more = messageIdsInAll > IDS_PRINTED ? `, … (${messageIdsInAll})` : "";
		return `  ${label}  ${amountText}${ids === "" ? "" : `  [${ids}${more}]`}`;
	});
	return ["", `${title}: ${totalText}, ${entriesInAll} in all`, ...rows];
}
