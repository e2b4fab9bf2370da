import { z } from "zod";
import { Board, GroupRef, LocalDateText, MetricCell, WeekRef } from "./contract";

export const PictureFormat = z.enum(["chat", "og"]);
export type PictureFormat = z.infer<typeof PictureFormat>;
export const PictureTheme = z.enum(["light", "dark"]);
export type PictureTheme = z.infer<typeof PictureTheme>;
export const PictureLocale = z.enum(["en", "ru"]);
export type PictureLocale = z.infer<typeof PictureLocale>;

/** Which picture of a recap; the defaults are the ones sent to a chat. */
export const PictureQuery = z.object({
	format: PictureFormat.default("chat"),
	theme: PictureTheme.default("light"),
	locale: PictureLocale.default("en"),
});
export type PictureQuery = z.infer<typeof PictureQuery>;

/** Which picture a share link shows; the defaults are the link preview's, and the language is the group's. */
export const SharedPictureQuery = z.object({
	format: PictureFormat.default("og"),
	theme: PictureTheme.default("light"),
});

/** Pixels of each format, so that pages reserve the room before the picture is there. */
export const PICTURE_SIZE: Readonly<Record<PictureFormat, { readonly width: number; readonly height: number }>> = {
	chat: { width: 1024, height: 1280 },
	og: { width: 1200, height: 630 },
};

export const ShareLinkCard = z.object({
	slug: z.string(),
	/** Full public address. */
	url: z.url(),
	/** `false`: people appear under pseudonyms. */
	showsNames: z.boolean(),
	/** `16 November 2025`. */
	createdOn: z.string(),
});
export type ShareLinkCard = z.infer<typeof ShareLinkCard>;

export const ShareLinkList = z.object({ links: z.array(ShareLinkCard) });
export type ShareLinkList = z.infer<typeof ShareLinkList>;

export const ShareLinkRequest = z.object({ week: LocalDateText, showsNames: z.boolean().default(false) });
export type ShareLinkRequest = z.infer<typeof ShareLinkRequest>;

/** A family of metrics in the table behind the picture. */
export const MetricSection = z.object({ title: z.string(), metrics: z.array(MetricCell) });
export type MetricSection = z.infer<typeof MetricSection>;

/** What picture, caption and table of one week have in common, for members and for the public alike. */
export const RecapStory = z.object({
	week: WeekRef,
	story: z.string(),
	/** Text sent with the picture: every number of the picture stands in it. */
	caption: z.string(),
	/** Short alternative text, which names the picture. */
	alt: z.string(),
	/** Long one: all the picture says, the shapes of its charts included. */
	description: z.string(),
	boards: z.array(Board),
	sections: z.array(MetricSection),
});
export type RecapStory = z.infer<typeof RecapStory>;

/** A number that has moved since the recap was frozen. */
export const Revision = z.object({ label: z.string(), frozen: z.string(), now: z.string() });
export type Revision = z.infer<typeof Revision>;

export const RecapPage = RecapStory.extend({
	group: GroupRef,
	/** `17 November 2025, 06:30`; `null`: a preview of a week that is not over. */
	frozenAt: z.string().nullable(),
	revised: z.array(Revision),
	links: z.array(ShareLinkCard),
	/** Neighbouring recaps, for paging. */
	previous: WeekRef.nullable(),
	next: WeekRef.nullable(),
});
export type RecapPage = z.infer<typeof RecapPage>;

/** A recap behind a share link: nothing but what the link grants. */
export const PublicRecap = RecapStory.extend({
	slug: z.string(),
	groupTitle: z.string(),
	locale: PictureLocale,
	showsNames: z.boolean(),
	/** Path of the link-preview picture, named by its content. */
	preview: z.string(),
});
export type PublicRecap = z.infer<typeof PublicRecap>;
