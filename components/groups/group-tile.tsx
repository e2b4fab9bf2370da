import type { GroupRef } from "@/lib/dashboard/contract";
import { cn } from "../ui/cn";
import { EmojiText } from "../ui/emoji-text";

/** The square that stands for a group, on pages as in its pictures. */
export function GroupTile({
	group,
	className,
}: {
	readonly group: Pick<GroupRef, "initials" | "tile">;
	readonly className?: string;
}) {
	const [from, to] = group.tile;
	return (
		<span
			aria-hidden
			style={{ backgroundImage: `linear-gradient(160deg, ${from}, ${to})` }}
			className={cn(
				"inline-grid size-12 shrink-0 place-items-center rounded-2xl text-xl font-bold text-white",
				className,
			)}
		>
			<span>
				<EmojiText text={group.initials} />
			</span>
		</span>
	);
}
