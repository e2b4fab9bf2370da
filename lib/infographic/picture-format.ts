import type { Frame } from "./raster/raster-port";
import type { ThemeName } from "./theme/theme";

export const PICTURE_FORMATS = ["chat", "og"] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

export interface PictureOptions {
	readonly format: PictureFormat;
	readonly theme: ThemeName;
}

/**
 * `chat` is designed at 1080×1350 and drawn at 1024×1280: Telegram scales larger photos down into a box of 1280, and
 * drawing at the final size keeps letters crisp. `og` is the size link previews ask for.
 */
export const FRAMES: Readonly<Record<PictureFormat, Frame>> = {
	chat: { width: 1080, height: 1350, pixelRatio: 1024 / 1080 },
	og: { width: 1200, height: 630, pixelRatio: 1 },
};
