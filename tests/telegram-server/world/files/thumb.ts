import { drawPicture } from "./draw-picture";

/** What every photo answers for its preview size: no client may take it for the picture. */
export const THUMB_BYTES = drawPicture(1, 1, [128, 128, 128]);
