import type { NextPosting } from "@/lib/dashboard/jobs-contract";
import { cn } from "../ui/cn";

/** When the next recap goes out, as the server reckons it from what is saved. */
export function NextPostingNote({ next, isDirty }: { readonly next: NextPosting; readonly isDirty: boolean }) {
	return (
		<div aria-live="polite" className="rounded-2xl bg-sunken p-4">
			<p className="text-sm text-sub">{isDirty ? "Next post, before these changes" : "Next post"}</p>
			<p className={cn("figures mt-0.5 text-lg font-semibold", isDirty && "text-sub")}>{next.at ?? "None by itself"}</p>
			<p className="text-sm text-sub">{isDirty ? "Save to see when it goes out then." : next.note}</p>
		</div>
	);
}
