/** A picture or voice message is far below; films are not worth a group's disk. */
export const MESSAGE_FILE_BYTES_MAX = 25_000_000;
/** Telegram's own avatars have 640 pixels. */
export const AVATAR_BYTES_MAX = 2_000_000;
