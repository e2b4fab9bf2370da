/** Gives a pictograph its coloured form: Telegram names the heart U+2764 alone, which text fonts draw in black. */
export function asEmoji(value: string): string {
	return /^\p{Emoji}$/u.test(value) && !/^[\p{Emoji_Presentation}0-9#*]$/u.test(value) ? `${value}\uFE0F` : value;
}
