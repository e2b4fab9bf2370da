/** A picture may be kept for a year by whoever asked for it by its content's key. */
const FOR_EVER = "max-age=31536000, immutable";

/** Answers with a PNG whose entity tag is its content's key; 304 when the caller has it already. */
export function pictureAnswer(
	request: Headers,
	picture: { readonly png: Uint8Array; readonly key: string },
	how: { readonly isPublic: boolean; readonly isNamedByKey: boolean },
): Response {
	const etag = `"${picture.key}"`;
	const scope = how.isPublic ? "public" : "private";
	const headers = {
		etag,
		"cache-control": how.isNamedByKey ? `${scope}, ${FOR_EVER}` : `${scope}, no-cache`,
		"x-robots-tag": "noindex, nofollow",
		vary: how.isPublic ? "accept-encoding" : "cookie",
	};
	const known = request
		.get("if-none-match")
		?.split(",")
		.map((tag) => tag.trim().replace(/^W\//, ""));
	if (known?.includes(etag)) return new Response(null, { status: 304, headers });
	return new Response(new Uint8Array(picture.png), { headers: { ...headers, "content-type": "image/png" } });
}
