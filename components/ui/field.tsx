"use client";

import { Field as BaseField } from "@base-ui/react/field";
import type { ComponentProps } from "react";
import { cn } from "./cn";

const CONTROL =
	"h-12 w-full rounded-xl border border-line-strong bg-surface px-4 text-base text-ink placeholder:text-faint aria-invalid:border-bad data-[invalid]:border-bad";

/** A labelled text field with its hint and its complaint, tied together for assistive technology. */
export function TextField({
	label,
	hint,
	error,
	className,
	...input
}: ComponentProps<"input"> & { readonly label: string; readonly hint?: string; readonly error?: string | null }) {
	return (
		<BaseField.Root invalid={Boolean(error)} className={cn("grid gap-1.5", className)}>
			<BaseField.Label className="text-sm font-medium">{label}</BaseField.Label>
			<BaseField.Control className={CONTROL} {...input} />
			{hint ? <BaseField.Description className="text-sm text-sub">{hint}</BaseField.Description> : null}
			<BaseField.Error match={Boolean(error)} className="text-sm text-bad">
				{error}
			</BaseField.Error>
		</BaseField.Root>
	);
}
