"use client";

import { Download } from "lucide-react";
import { useTheme } from "next-themes";
import { useState } from "react";
import {
	PICTURE_SIZE,
	type PictureFormat,
	type PictureLocale,
	type PictureTheme,
} from "@/lib/dashboard/recap-contract";
import { buttonClass } from "../ui/button";
import { Segmented } from "../ui/segmented";
import { useHydrated } from "../ui/use-hydrated";
import { picturePath } from "./picture-path";

/** The picture in any of its versions. The language belongs to the page, since the caption follows it. */
export function PictureStage(props: {
	readonly slug: string;
	readonly week: string;
	readonly alt: string;
	readonly locale: PictureLocale;
	readonly onLocale: (locale: PictureLocale) => void;
}) {
	const { resolvedTheme } = useTheme();
	const [format, setFormat] = useState<PictureFormat>("chat");
	const [chosenTheme, setTheme] = useState<PictureTheme | null>(null);
	const isHydrated = useHydrated();
	const theme = chosenTheme ?? (isHydrated && resolvedTheme === "dark" ? "dark" : "light");
	const source = picturePath(props.slug, props.week, { format, theme, locale: props.locale });
	return (
		<div className="grid grid-cols-1 gap-4">
			{/* biome-ignore lint/performance/noImgElement: drawn to size already; resampling would blur its letters. */}
			<img
				key={format}
				src={source}
				alt={props.alt}
				aria-describedby="picture-in-words"
				{...PICTURE_SIZE[format]}
				className="h-auto w-full rounded-card border border-line bg-sunken shadow-xl shadow-black/5"
			/>
			<div className="flex flex-wrap items-end gap-x-4 gap-y-3">
				<Segmented
					label="Theme"
					value={theme}
					onChange={setTheme}
					segments={[
						{ value: "light", label: "Light" },
						{ value: "dark", label: "Dark" },
					]}
				/>
				<Segmented
					label="Language"
					value={props.locale}
					onChange={props.onLocale}
					segments={[
						{ value: "en", label: "English" },
						{ value: "ru", label: "Русский" },
					]}
				/>
				<Segmented
					label="Format"
					value={format}
					onChange={setFormat}
					segments={[
						{ value: "chat", label: "Chat" },
						{ value: "og", label: "Link" },
					]}
				/>
				<a
					href={source}
					download={`${props.slug}-${props.week}-${format}-${theme}-${props.locale}.png`}
					className={buttonClass({ look: "secondary" })}
				>
					<Download aria-hidden />
					Download PNG
				</a>
			</div>
		</div>
	);
}
