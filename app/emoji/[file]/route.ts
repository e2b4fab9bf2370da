import { AppError } from "@/lib/errors";
import { errorAnswer } from "@/lib/http/error-answer";
import { findEmojiDrawing } from "@/lib/services/dashboard/find-emoji-drawing";

/** An emoji's drawing. It never changes under its name, and holds nothing but shapes. */
export async function GET(_request: Request, { params }: RouteContext<"/emoji/[file]">): Promise<Response> {
	const { file } = await params;
	const svg = file.endsWith(".svg") ? findEmojiDrawing(file.slice(0, -4)) : null;
	if (svg === null) return errorAnswer(new AppError("not_found", "There is no drawing of this emoji."));
	return new Response(new Uint8Array(svg), {
		headers: {
			"content-type": "image/svg+xml",
			"cache-control": "public, max-age=31536000, immutable",
			"content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
		},
	});
}
