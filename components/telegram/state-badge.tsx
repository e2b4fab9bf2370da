import type { ReactNode } from "react";
import { cn } from "../ui/cn";

const TONES = {
	good: "bg-good-soft text-good",
	warn: "bg-sunken text-ink",
	bad: "bg-bad-soft text-bad",
	plain: "bg-sunken text-sub",
} as const;

/** A state in a word; the word says it, the colour only helps. */
export function StateBadge({ tone, children }: { readonly tone: keyof typeof TONES; readonly children: ReactNode }) {
	return <span className={cn("shrink-0 rounded-full px-3 py-1 text-sm font-medium", TONES[tone])}>{children}</span>;
}
