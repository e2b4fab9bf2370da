import { PageMain } from "@/components/layout/page-main";
import { Skeleton } from "@/components/ui/skeleton";

const TILES = ["a", "b", "c", "d", "e", "f", "g", "h"];

export default function Loading() {
	return (
		<PageMain className="grid gap-8">
			<p role="status" className="sr-only">
				Loading
			</p>
			<Skeleton className="h-14 w-72" />
			<Skeleton className="h-20 max-w-3xl" />
			<div className="grid grid-cols-2 gap-3 sm:gap-4 lg:grid-cols-4">
				{TILES.map((tile) => (
					<Skeleton key={tile} className="h-36" />
				))}
			</div>
			<Skeleton className="h-96" />
		</PageMain>
	);
}
