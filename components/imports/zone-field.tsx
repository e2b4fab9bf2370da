"use client";

import { useId, useState } from "react";
import { TextField } from "../ui/field";

/** The zone the exporter's clock ran in; this browser's own is the first guess. */
export function ZoneField() {
	const listId = useId();
	const [guess] = useState(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
	return (
		<>
			<TextField
				label="Time zone of the export"
				name="timezone"
				defaultValue={guess}
				list={listId}
				required
				hint="This export holds local times only. Name the zone of the computer that made it, like Europe/Kyiv or +04:00."
			/>
			<datalist id={listId}>
				{Intl.supportedValuesOf("timeZone").map((zone) => (
					<option key={zone} value={zone} />
				))}
			</datalist>
		</>
	);
}
