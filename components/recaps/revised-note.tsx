import type { Revision } from "@/lib/dashboard/recap-contract";
import { Notice } from "../ui/notice";

/** The data has changed since the recap was frozen: it says so, and stays what it was. */
export function RevisedNote({ revised }: { readonly revised: readonly Revision[] }) {
	return (
		<Notice tone="plain" title="Revised since it was frozen">
			<p>The recap stays as it was sent. Measured again today, these differ:</p>
			<ul className="figures mt-2 grid gap-1">
				{revised.map((revision) => (
					<li key={revision.label}>
						{revision.label}: {revision.frozen} then, {revision.now} now
					</li>
				))}
			</ul>
		</Notice>
	);
}
