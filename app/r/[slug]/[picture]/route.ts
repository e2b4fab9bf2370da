import { readRequestSession } from "@/lib/auth/request-session";
import { SharedPictureQuery } from "@/lib/dashboard/recap-contract";
import { AppError } from "@/lib/errors";
import { errorAnswer } from "@/lib/http/error-answer";
import { pictureAnswer } from "@/lib/http/picture-answer";
import { getPublicPicture } from "@/lib/services/dashboard/get-public-picture";

/** A shared recap's picture, named by its content: `/r/<slug>/<key>.png`. Any other name is answered by what is true now. */
export async function GET(request: Request, { params }: RouteContext<"/r/[slug]/[picture]">): Promise<Response> {
	try {
		const { slug, picture: name } = await params;
		const query = SharedPictureQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
		if (!query.success) throw new AppError("not_found", "There is no such picture.");
		const { ctx } = await readRequestSession(request.headers);
		const picture = await getPublicPicture(ctx, { slug, name, ...query.data });
		return pictureAnswer(request.headers, picture, { isPublic: true, isNamedByKey: name === `${picture.key}.png` });
	} catch (error) {
		return errorAnswer(error);
	}
}
