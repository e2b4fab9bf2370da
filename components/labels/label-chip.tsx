"use client";

import { Plus, Undo2, X } from "lucide-react";
import type { Label } from "@/lib/domain/label";
import { cn } from "../ui/cn";
import { LABEL_LOOKS } from "./label-looks";

/** `set`: it is this. `gone`: it was just said not to be. `offered`: it could be this. */
export type ChipState = "set" | "gone" | "offered";

const LOOK = {
	set: "border-transparent bg-accent-soft text-accent-ink hover:border-accent",
	gone: "border-dashed border-line-strong text-faint line-through hover:text-ink",
	offered: "border-line text-sub hover:border-line-strong hover:text-ink",
} as const;

const MARK = { set: X, gone: Undo2, offered: Plus } as const;
const SAY = { set: "Not this", gone: "It is this after all", offered: "It is this" } as const;

/** A label that one tap takes away, puts back or gives. */
export function LabelChip(props: { readonly label: Label; readonly state: ChipState; readonly onTap: () => void }) {
	const { name, icon: Icon } = LABEL_LOOKS[props.label];
	const Mark = MARK[props.state];
	return (
		<button
			type="button"
			aria-pressed={props.state === "set"}
			title={SAY[props.state]}
			onClick={props.onTap}
			className={cn(
				"group inline-flex h-7 items-center gap-1.5 rounded-full border px-2.5 text-xs font-medium whitespace-nowrap transition-colors select-none pointer-coarse:h-8",
				LOOK[props.state],
			)}
		>
			<Icon aria-hidden className="size-3.5 shrink-0" />
			{name}
			<Mark aria-hidden className="size-3 shrink-0 opacity-50 group-hover:opacity-100" />
		</button>
	);
}
