"use client";

import { FileUp, FolderUp } from "lucide-react";
import { type DragEvent, useRef, useState } from "react";
import { Button } from "../ui/button";
import { cn } from "../ui/cn";
import { fromDrop, fromInput, type PickedFile } from "./picked-files";

/** Where an export is dropped, or chosen with the keyboard. */
export function DropZone({ onPick }: { readonly onPick: (files: PickedFile[]) => void }) {
	const [isOver, setOver] = useState(false);
	const files = useRef<HTMLInputElement>(null);
	const folder = useRef<HTMLInputElement>(null);

	function drop(event: DragEvent) {
		event.preventDefault();
		setOver(false);
		void fromDrop(event.dataTransfer).then(onPick);
	}

	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the buttons inside do the same.
		<div
			onDragOver={(event) => {
				event.preventDefault();
				setOver(true);
			}}
			onDragLeave={() => setOver(false)}
			onDrop={drop}
			className={cn(
				"grid justify-items-center gap-5 rounded-card border-2 border-dashed border-line-strong/60 bg-surface px-6 py-14 text-center transition-colors",
				isOver && "border-accent bg-accent-soft",
			)}
		>
			<span className="grid size-16 place-items-center rounded-2xl bg-accent-soft text-accent-ink">
				<FileUp aria-hidden className="size-8" />
			</span>
			<div>
				<p className="text-xl font-semibold tracking-tight">Drop a Telegram export here</p>
				<p className="mx-auto mt-1 max-w-md text-sub">
					result.json, an export's folder, several month folders of one chat, or a .zip of any of these.
				</p>
			</div>
			<div className="flex flex-wrap justify-center gap-3">
				<Button onClick={() => files.current?.click()}>
					<FileUp aria-hidden />
					Choose files
				</Button>
				<Button look="secondary" onClick={() => folder.current?.click()}>
					<FolderUp aria-hidden />
					Choose a folder
				</Button>
			</div>
			<FileInput ref={files} label="Export files" onPick={onPick} />
			<FileInput ref={folder} label="Export folder" onPick={onPick} isFolder />
		</div>
	);
}

function FileInput(props: {
	readonly ref: React.RefObject<HTMLInputElement | null>;
	readonly label: string;
	readonly isFolder?: boolean;
	readonly onPick: (files: PickedFile[]) => void;
}) {
	return (
		<input
			ref={props.ref}
			type="file"
			multiple
			{...(props.isFolder ? { webkitdirectory: "" } : {})}
			aria-label={props.label}
			hidden
			onChange={(event) => {
				const picked = event.currentTarget.files === null ? [] : fromInput(event.currentTarget.files);
				event.currentTarget.value = "";
				props.onPick(picked);
			}}
		/>
	);
}
