"use client";

import { AlertDialog } from "@base-ui/react/alert-dialog";
import type { ReactElement, ReactNode } from "react";
import { buttonClass } from "./button";

/** Asks before something that cannot be undone. `trigger` is the button that opens it; `keep` is the way back. */
export function ConfirmDialog(props: {
	readonly trigger: ReactElement;
	readonly title: ReactNode;
	readonly text: string;
	readonly action: string;
	readonly keep?: string;
	/** `primary` where the action makes rather than takes away. */
	readonly look?: "danger" | "primary";
	readonly onConfirm: () => void;
}) {
	return (
		<AlertDialog.Root>
			<AlertDialog.Trigger render={props.trigger} />
			<AlertDialog.Portal>
				<AlertDialog.Backdrop className="fixed inset-0 z-50 bg-black/45 backdrop-blur-[2px]" />
				<AlertDialog.Popup className="fixed top-1/2 left-1/2 z-50 w-[calc(100vw-2rem)] max-w-md -translate-1/2 rounded-card border border-line bg-surface p-6 shadow-2xl outline-none">
					<AlertDialog.Title className="text-lg font-semibold">{props.title}</AlertDialog.Title>
					<AlertDialog.Description className="mt-2 text-sub">{props.text}</AlertDialog.Description>
					<div className="mt-6 flex flex-wrap justify-end gap-3">
						<AlertDialog.Close className={buttonClass({ look: "secondary" })}>
							{props.keep ?? "Keep it"}
						</AlertDialog.Close>
						<AlertDialog.Close className={buttonClass({ look: props.look ?? "danger" })} onClick={props.onConfirm}>
							{props.action}
						</AlertDialog.Close>
					</div>
				</AlertDialog.Popup>
			</AlertDialog.Portal>
		</AlertDialog.Root>
	);
}
