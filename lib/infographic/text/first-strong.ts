const RIGHT_TO_LEFT =
	/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Mandaic}\p{Script=Samaritan}]/u;

/** Direction of a string by its first letter (UAX #9, rules P2 and P3); `ltr` when it has none. */
export function firstStrong(value: string): "ltr" | "rtl" {
	const letter = /\p{L}/u.exec(value);
	return letter !== null && RIGHT_TO_LEFT.test(letter[0]) ? "rtl" : "ltr";
}

export function hasRightToLeft(value: string): boolean {
	return RIGHT_TO_LEFT.test(value);
}
