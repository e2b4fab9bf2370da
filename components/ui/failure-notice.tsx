import { ApiError } from "@/lib/dashboard/api-client";
import type { ErrorBody } from "@/lib/dashboard/error-contract";
import { Notice } from "./notice";

/** Tells a failure: what, where, what to do. */
export function FailureNotice({ failure, className }: { readonly failure: ErrorBody; readonly className?: string }) {
	const place = describePlace(failure.place);
	return (
		<Notice tone="bad" title={failure.message} {...(className === undefined ? {} : { className })}>
			{place === "" ? null : <p className="figures">{place}</p>}
			{failure.hint === null ? null : <p>{failure.hint}</p>}
		</Notice>
	);
}

/** The failure behind whatever a request threw. */
export function failureOf(error: unknown): ErrorBody {
	if (error instanceof ApiError) return error.body;
	return {
		code: "internal",
		message: "Something unexpected happened on this page.",
		hint: "Reload it and try again.",
		place: null,
	};
}

function describePlace(place: ErrorBody["place"]): string {
	if (place === null) return "";
	const parts = [
		place.file,
		place.line === undefined ? undefined : `line ${place.line}`,
		place.offset === undefined ? undefined : `byte ${place.offset.toLocaleString("en")}`,
		place.field === undefined ? undefined : `field ${place.field}`,
	];
	return parts.filter((part) => part !== undefined).join(", ");
}
