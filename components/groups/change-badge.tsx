import { ArrowDownRight, ArrowUpRight, Equal } from "lucide-react";
import type { Change } from "@/lib/dashboard/contract";
import { cn } from "../ui/cn";

const ICONS = { up: ArrowUpRight, down: ArrowDownRight, flat: Equal } as const;
const WORDS = { good: "better", bad: "worse", neutral: "" } as const;
const LOOKS = { good: "bg-good-soft text-good", bad: "bg-bad-soft text-bad", neutral: "bg-sunken text-sub" } as const;

/** A change in four ways at once: arrow, sign, word and colour. */
export function ChangeBadge({ change }: { readonly change: Change }) {
	const Icon = ICONS[change.direction];
	const word = WORDS[change.desirability];
	return (
		<span
			className={cn(
				"figures inline-flex items-center gap-1 rounded-full px-2 py-0.5 text-sm font-medium",
				LOOKS[change.desirability],
			)}
		>
			<Icon aria-hidden className="size-3.5 shrink-0" strokeWidth={2.5} />
			<span className="sr-only">{change.direction === "flat" ? "about the same:" : change.direction}</span>
			{change.text}
			{word === "" ? null : <span>{word}</span>}
		</span>
	);
}
