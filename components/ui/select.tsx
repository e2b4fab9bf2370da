"use client";

import { Select as Base } from "@base-ui/react/select";
import { Check, ChevronsUpDown } from "lucide-react";
import { cn } from "./cn";

export interface SelectItem {
	readonly value: string;
	readonly label: string;
	readonly note?: string;
}

/** One of many, by mouse, arrows or typing its first letters. */
export function Select(props: {
	readonly label: string;
	readonly items: readonly SelectItem[];
	readonly value: string;
	readonly onChange: (value: string) => void;
	readonly className?: string;
}) {
	return (
		<Base.Root
			items={[...props.items]}
			value={props.value}
			onValueChange={(value) => value !== null && props.onChange(value)}
		>
			<Base.Trigger
				aria-label={props.label}
				className={cn(
					"flex h-11 min-w-0 items-center justify-between gap-2 rounded-full border border-line bg-surface px-4 text-left text-[0.9375rem] font-medium hover:border-line-strong",
					props.className,
				)}
			>
				<Base.Value className="truncate" />
				<Base.Icon>
					<ChevronsUpDown aria-hidden className="size-4 text-faint" />
				</Base.Icon>
			</Base.Trigger>
			<Base.Portal>
				<Base.Positioner sideOffset={6} alignItemWithTrigger={false} collisionPadding={12} className="z-50">
					<Base.Popup className="max-h-[min(24rem,var(--available-height))] min-w-[var(--anchor-width)] max-w-[calc(100vw-1.5rem)] overflow-y-auto rounded-2xl border border-line bg-surface p-1.5 shadow-xl shadow-black/10 outline-none">
						<Base.List>
							{props.items.map((item) => (
								<Base.Item
									key={item.value}
									value={item.value}
									className="grid cursor-pointer grid-cols-[1fr_1rem] items-center gap-3 rounded-xl px-3 py-2 text-sm outline-none data-[highlighted]:bg-sunken"
								>
									<Base.ItemText>{item.label}</Base.ItemText>
									<Base.ItemIndicator>
										<Check aria-hidden className="size-4 text-accent-ink" />
									</Base.ItemIndicator>
									{item.note ? <span className="col-span-2 text-xs text-faint">{item.note}</span> : null}
								</Base.Item>
							))}
						</Base.List>
					</Base.Popup>
				</Base.Positioner>
			</Base.Portal>
		</Base.Root>
	);
}
