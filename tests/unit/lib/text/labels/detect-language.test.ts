import { expect, test } from "vitest";
import { LANGUAGES } from "@/lib/domain/language";
import { NO_GROUP_WORDS } from "@/lib/text/labels/group-words";
import { labelMessage } from "@/lib/text/labels/label-message";

const told = (text: string) => {
	const { language } = labelMessage(
		{ text, entities: [], kind: "text", isForward: false, hasPoll: false },
		NO_GROUP_WORDS,
	);
	return language === null ? null : LANGUAGES[language];
};

test.each([
	["en", "we moved the call to friday, is that ok with you"],
	["ru", "перенесли созвон на пятницу, всем подходит"],
	["ru", "Подскажите, как настроить деплой"],
	["uk", "підкажіть, будь ласка, як налаштувати деплой"],
	["uk", "Дякую за допомогу, все працює"],
	["es", "movimos la llamada al viernes, gracias a todos"],
	["de", "wir haben den Termin auf Freitag verschoben"],
	["fr", "nous avons déplacé la réunion à vendredi"],
	["it", "abbiamo spostato la riunione, grazie a tutti"],
	["pt", "mudamos a reunião para sexta, obrigado a todos"],
	["pl", "przenieśliśmy spotkanie na piątek, dzięki wszystkim"],
	["tr", "toplantıyı cuma gününe aldık, herkese teşekkürler"],
	["fa", "سلام بچه ها کسی می داند چطور باید نصب کنم"],
	["ar", "مرحبا هل يعرف أحد كيف أثبت هذا البرنامج"],
	["he", "שלום לכולם, מישהו יודע איך להתקין"],
	["hi", "नमस्ते सबको, यह कैसे करें"],
	["zh", "大家好,请问怎么安装"],
	["ja", "こんにちは、これはどうやって使いますか"],
	["ko", "안녕하세요 이거 어떻게 설치하나요"],
	["ka", "გამარჯობა ყველას"],
	["hy", "Բարեւ բոլորին"],
	["other", "здравейте, това няма как да стане със съм"],
	["other", "kalau begitu besok kita bertemu lagi seperti biasanya"],
	["other", "สวัสดีครับทุกคน"],
])("%s: %s", (language, text) => {
	expect(told(text)).toBe(language);
});

test.each(["", "ok", "12 + 30", "👍👍👍", "https://example.org/the/and/is", "lol", "docker compose"])(
	"%j is too little to tell",
	(text) => {
		expect(told(text)).toBeNull();
	},
);
