import { PICTURE_SIZE, type PictureFormat } from "@/lib/dashboard/recap-contract";
import { cn } from "../ui/cn";

/** A picture in the page's own theme. Both are in the markup and one is shown, so no script decides; the other is not fetched. */
export function ThemedPicture(props: {
	readonly light: string;
	readonly dark: string;
	readonly format: PictureFormat;
	readonly alt: string;
	/** Id of the long description. */
	readonly describedBy?: string;
	readonly className?: string;
}) {
	const { width, height } = PICTURE_SIZE[props.format];
	const common = { "aria-describedby": props.describedBy, width, height, loading: "lazy", decoding: "async" } as const;
	const look = cn("h-auto w-full rounded-2xl border border-line bg-sunken", props.className);
	return (
		<>
			{/* biome-ignore lint/performance/noImgElement: drawn to size already; resampling would blur its letters. */}
			<img {...common} src={props.light} alt={props.alt} className={cn(look, "dark:hidden")} />
			{/* biome-ignore lint/performance/noImgElement: see above. */}
			<img {...common} src={props.dark} alt={props.alt} className={cn(look, "hidden dark:block")} />
		</>
	);
}
