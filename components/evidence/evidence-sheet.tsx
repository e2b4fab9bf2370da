"use client";

import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { MetricCell } from "@/lib/dashboard/contract";
import { StatusMark } from "../groups/status-mark";
import { buttonClass } from "../ui/button";
import { EvidenceBody } from "./evidence-body";
import type { EvidenceScopeValue } from "./evidence-scope";

/** The sheet behind a number: from the side where there is room, from below on a phone. */
export function EvidenceSheet(props: {
	readonly scope: EvidenceScopeValue;
	readonly metric: MetricCell;
	readonly isOpen: boolean;
}) {
	const { scope, metric } = props;
	return (
		<Dialog.Portal>
			<Dialog.Backdrop className="fixed inset-0 z-50 bg-black/45 backdrop-blur-[2px] transition-opacity duration-200 data-[ending-style]:opacity-0 data-[starting-style]:opacity-0 motion-reduce:transition-none" />
			<Dialog.Popup className="fixed inset-x-0 bottom-0 z-50 flex max-h-[88dvh] flex-col rounded-t-card border-t border-line bg-surface shadow-2xl outline-none transition-transform duration-250 ease-out data-[ending-style]:translate-y-full data-[starting-style]:translate-y-full motion-reduce:transition-none sm:inset-y-0 sm:right-0 sm:left-auto sm:max-h-none sm:w-[34rem] sm:rounded-none sm:rounded-l-card sm:border-t-0 sm:border-l sm:data-[ending-style]:translate-x-full sm:data-[ending-style]:translate-y-0 sm:data-[starting-style]:translate-x-full sm:data-[starting-style]:translate-y-0">
				<header className="flex items-start gap-3 border-b border-line p-5 sm:p-6">
					<div className="min-w-0 grow">
						<Dialog.Title className="text-sm text-sub">{metric.label}</Dialog.Title>
						<p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
							<span className="display figures text-4xl">{metric.value}</span>
							<StatusMark metric={metric} />
						</p>
					</div>
					<Dialog.Close aria-label="Close" className={buttonClass({ look: "quiet", size: "icon" }, "-m-2")}>
						<X aria-hidden />
					</Dialog.Close>
				</header>
				<div className="grow overflow-y-auto overscroll-contain p-5 sm:p-6">
					<Dialog.Description render={<div />} className="grid gap-2 text-sm text-sub">
						<p>{metric.definition}</p>
						{metric.note ? <p className="text-ink">{metric.note}</p> : null}
					</Dialog.Description>
					{props.isOpen ? <EvidenceBody scope={scope} shown={metric} /> : null}
				</div>
			</Dialog.Popup>
		</Dialog.Portal>
	);
}
