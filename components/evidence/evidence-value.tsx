"use client";

import { Dialog } from "@base-ui/react/dialog";
import { useState } from "react";
import type { MetricCell } from "@/lib/dashboard/contract";
import { cn } from "../ui/cn";
import { useEvidenceScope } from "./evidence-scope";
import { EvidenceSheet } from "./evidence-sheet";

/** A number that opens what it rests on. Without a scope around it, the number alone. */
export function EvidenceValue({ metric, className }: { readonly metric: MetricCell; readonly className?: string }) {
	const scope = useEvidenceScope();
	const [isOpen, setIsOpen] = useState(false);
	if (scope === null) return <span className={className}>{metric.value}</span>;
	return (
		<Dialog.Root open={isOpen} onOpenChange={setIsOpen}>
			<Dialog.Trigger
				aria-label={`${metric.label}: ${metric.value}. What it rests on`}
				className={cn(
					"min-h-6 min-w-6 cursor-pointer rounded-md [text-align:inherit] decoration-line-strong decoration-1 underline-offset-[0.2em] hover:underline",
					className,
				)}
			>
				{metric.value}
			</Dialog.Trigger>
			<EvidenceSheet scope={scope} metric={metric} isOpen={isOpen} />
		</Dialog.Root>
	);
}
