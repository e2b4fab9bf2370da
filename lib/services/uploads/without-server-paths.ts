import { AppError } from "@/lib/errors";

/** An error of the reader with the upload's own folder taken out of its words: people know the names they gave. */
export function withoutServerPaths(error: unknown, folder: string): unknown {
	if (!(error instanceof AppError)) return error;
	const strip = (text: string) => text.replaceAll(`${folder}/`, "").replaceAll(folder, "the upload");
	const { place, hint } = error;
	return new AppError(error.code, strip(error.message), {
		cause: error,
		...(hint === undefined ? {} : { hint: strip(hint) }),
		...(place === undefined
			? {}
			: { place: { ...place, ...(place.file === undefined ? {} : { file: strip(place.file) }) } }),
	});
}
