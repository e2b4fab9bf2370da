import { Check, TriangleAlert } from "lucide-react";
import type { MetricCell } from "@/lib/dashboard/contract";
import type { EvidenceAnswer } from "@/lib/dashboard/evidence-contract";
import { formatShare } from "@/lib/format/number";

/** How the lists below give the number, and whether they do. */
export function EvidenceSum({ answer, shown }: { readonly answer: EvidenceAnswer; readonly shown: MetricCell }) {
	const { numerator, denominator, howCounted, metric } = answer;
	return (
		<section aria-label="How it was counted" className="grid gap-3 rounded-2xl bg-sunken p-4">
			<p className="text-sm">{howCounted}</p>
			<dl className="grid gap-1.5 text-sm">
				<Part name={numerator.title} text={numerator.totalText} />
				{denominator === null ? null : <Part name={denominator.title} text={denominator.totalText} />}
				{metric.coverage === null ? null : <Part name="Data collected" text={formatShare(metric.coverage, "en")} />}
				<Part name="Definition" text={`version ${answer.definitionVersion}`} />
			</dl>
			<Verdict answer={answer} shown={shown} />
		</section>
	);
}

function Part({ name, text }: { readonly name: string; readonly text: string }) {
	return (
		<div className="flex items-baseline justify-between gap-4">
			<dt className="text-sub">{name}</dt>
			<dd className="figures text-right font-medium whitespace-nowrap">{text}</dd>
		</div>
	);
}

function Verdict({ answer, shown }: { readonly answer: EvidenceAnswer; readonly shown: MetricCell }) {
	const { isSame, recountedText, metric, recounted } = answer;
	if (recounted === null && isSame) return null;
	if (isSame && shown.value === metric.value) {
		return (
			<p className="flex items-center gap-2 text-sm text-good">
				<Check aria-hidden className="size-4 shrink-0" />
				Counted again just now: {recountedText}.
			</p>
		);
	}
	const since = isSame
		? "The number above was kept when the recap was made."
		: "Messages came in since it was measured.";
	return (
		<p className="flex items-start gap-2 text-sm">
			<TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-accent-ink" />
			<span>
				Counted again just now: <strong className="figures">{recountedText}</strong>. {since}
			</span>
		</p>
	);
}
