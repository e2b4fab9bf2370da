import type { Board } from "@/lib/dashboard/contract";
import { BarList } from "../charts/bar-list";
import { SectionCard } from "../ui/card";

/** Who helped, who is new, who wrote: side by side, equal in size. */
export function Boards({ boards }: { readonly boards: readonly Board[] }) {
	return (
		<div className="grid grid-cols-1 gap-4 md:grid-cols-2 lg:grid-cols-3">
			{boards.map((board) => (
				<SectionCard key={board.key} id={`board-${board.key}`} title={board.title} lead={board.unit}>
					{board.people.length === 0 ? <p className="text-sub">Nobody this week.</p> : <BarList board={board} />}
				</SectionCard>
			))}
		</div>
	);
}
