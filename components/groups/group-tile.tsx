import { cn } from "../ui/cn";

/** Ends of the tiles' gradients; white letters keep 4.5:1 on all of them. */
const HUES = [
	"from-[#d9531e] to-[#a83608]",
	"from-[#b4552b] to-[#7c3210]",
	"from-[#8a4fa3] to-[#5b2c75]",
	"from-[#2f7a6b] to-[#175247]",
	"from-[#3a6ea5] to-[#1f4670]",
	"from-[#a8455e] to-[#752439]",
	"from-[#7a6a1f] to-[#54470c]",
	"from-[#4a6b34] to-[#2c471b]",
] as const;

/** The square that stands for a group. */
export function GroupTile(props: { readonly initials: string; readonly seed: number; readonly className?: string }) {
	return (
		<span
			aria-hidden
			className={cn(
				"inline-grid size-12 shrink-0 place-items-center rounded-2xl bg-linear-to-br text-xl font-bold text-white",
				HUES[props.seed % HUES.length],
				props.className,
			)}
		>
			{props.initials}
		</span>
	);
}
