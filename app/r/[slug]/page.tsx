import type { Metadata } from "next";
import { cache } from "react";
import { PageMain } from "@/components/layout/page-main";
import { PublicRecapView } from "@/components/recaps/public-recap-view";
import { readPageSession } from "@/lib/auth/page-session";
import { PICTURE_SIZE } from "@/lib/dashboard/recap-contract";
import { orNotFound } from "@/lib/http/or-not-found";
import { getPublicRecap } from "@/lib/services/dashboard/get-public-recap";

/** Head and body of the page are made from one reading. */
const readRecap = cache(async (slug: string) => {
	const { ctx } = await readPageSession();
	return orNotFound(getPublicRecap(ctx, { slug }));
});

export async function generateMetadata({ params }: PageProps<"/r/[slug]">): Promise<Metadata> {
	const { slug } = await params;
	const recap = await readRecap(slug);
	const title = `${recap.groupTitle}, ${recap.week.label}`;
	const image = { url: recap.preview, type: "image/png", alt: recap.alt, ...PICTURE_SIZE.og };
	return {
		title,
		description: recap.story,
		robots: { index: false, follow: false },
		openGraph: {
			type: "article",
			siteName: "Shiplog",
			title,
			description: recap.story,
			url: `/r/${slug}`,
			locale: recap.locale,
			images: [image],
		},
		twitter: { card: "summary_large_image", title, description: recap.story, images: [image] },
	};
}

export default async function SharedRecapPage({ params }: PageProps<"/r/[slug]">) {
	const recap = await readRecap((await params).slug);
	return (
		<PageMain>
			<PublicRecapView recap={recap} />
		</PageMain>
	);
}
