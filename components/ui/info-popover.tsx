"use client";

import { Popover } from "@base-ui/react/popover";
import { Info } from "lucide-react";
import type { ReactNode } from "react";

/** A small "i" that explains: opens on click, Enter, or when pointed at. */
export function InfoPopover({
	label,
	title,
	children,
}: {
	readonly label: string;
	readonly title: string;
	readonly children: ReactNode;
}) {
	return (
		<Popover.Root>
			<Popover.Trigger
				openOnHover
				delay={250}
				aria-label={label}
				className="-m-1.5 inline-grid size-8 shrink-0 place-items-center rounded-full text-faint hover:text-ink data-[popup-open]:text-ink"
			>
				<Info aria-hidden className="size-4" />
			</Popover.Trigger>
			<Popover.Portal>
				<Popover.Positioner sideOffset={6} collisionPadding={12} className="z-50">
					<Popover.Popup className="w-72 max-w-[calc(100vw-1.5rem)] rounded-2xl border border-line bg-surface p-4 text-sm shadow-xl shadow-black/10 outline-none">
						<Popover.Title className="mb-1 font-semibold">{title}</Popover.Title>
						<Popover.Description render={<div />} className="grid gap-2 text-sub">
							{children}
						</Popover.Description>
					</Popover.Popup>
				</Popover.Positioner>
			</Popover.Portal>
		</Popover.Root>
	);
}
