import type { LanguageCode } from "../cast/member";

/**
 * Short answers, at most 25 characters: people really do repeat these. Words parted by `|`; `praise` answers something
 * shown, `agree` a remark, `laugh` what came of it, `useful` advice, `hello` a newcomer.
 */
interface ShortReplies {
	readonly praise: string;
	readonly agree: string;
	readonly laugh: string;
	readonly useful: string;
	readonly hello: string;
}

export type ReplyMood = keyof ShortReplies;

const LAUGH = "haha|😂|😄|❤️|👏|hahaha|🙌|😅|🔥|😆|🤝|☺️";
const USEFUL = "👍|🙌|👏|💡|🙏|👌|✅";
const HELLO = "👋|🫖|🤗|❤️|👋👋";

const SHORT: Readonly<Record<LanguageCode, ShortReplies>> = {
	en: {
		praise:
			"nice|🔥|Beautiful|👏👏|Love it|well done|wow|gorgeous|🤯|sold|love this|very nice|🎉|brilliant|so good|lovely|bravo 👏|how neat|this is great|🥹|so clean|oh wow|beautiful work|count me in|that's lovely|fantastic|keep going|I'm jealous|superb|so calm|neat!|delightful|wonderful|Amazing!|congrats!|Congratulations!|😍|well deserved|look at that|I want one|😮|great stuff|so pretty|what a beauty|take my money|yesss|finally!!|how cool|impressive|❤️❤️",
		agree:
			"Haha yes|this 👆|+1|😂|oh no|good one|so true|same here|Yes!|❤️|ouch|🫖|can confirm|🙌|good point|Exactly|👀|oh that's good|hahaha|too real|I feel this|been there|noted!|me too|made me laugh|on point|mine too|every time|well said|no way|I knew it|instant classic|🫡|wise words|right?!|cheers|ha, yes|pure gold|😅|that's it|sigh, yes|lol same|agreed|so much this|can relate|haha|😄|fair enough|fair|I'm in this picture|story of my life|true, sadly",
		laugh: `${LAUGH}|good one|made me laugh|well said|ha|ha, yes|oh that's good|I needed that|this thread 😂|brilliant|perfect`,
		useful: `${USEFUL}|noted!|saving this|good tip|TIL|nice one|thanks for this|useful|didn't know that|good to know|this helped me too|clever|neat trick|good thread|bookmarked|writing it down|oh, nice|same setup here|good point`,
		hello: `${HELLO}|welcome!|hi!|welcome 👋|hey hey|hello!|oh, welcome|glad you're here`,
	},
	ru: {
		praise:
			"огонь|Круто!|Красиво|сильно|🔥|ого|Браво|ай молодца|уважаю|вот это да|мощно|👏|лайк|прелесть|❤️|так держать|шикарно|поздравляю!|🎉|хорошо же|класс|какая прелесть|заберите деньги|красота|восторг",
		agree:
			"ахах|плюс|точно|😂|да ладно|жиза|поддерживаю|вот да|не говори|это я|+1|классика|ну и ну|в точку|золотые слова|как знакомо|и у меня|обнял|смешно и грустно|эх|бывает|вот и я о том|понимаю|😅|да-да|ну да|ха|тоже так|истинно",
		laugh: `${LAUGH}|ахаха|смешно|хорошо сказано|ахах|прекрасно|в голос|спасибо, поржал`,
		useful: `${USEFUL}|сохранил|полезно|не знал|спасибо, пригодится|записала|толково|хороший совет`,
		hello: `${HELLO}|привет!|добро пожаловать|заходи|рады!|привет-привет`,
	},
	fa: {
		praise:
			"عالی|آفرین 👏|چه خوب|❤️|به‌به|دمت گرم|👏👏|قشنگ بود|وای چه خوب|خیلی خوب|🌹|چه حوصله‌ای|تبریک!|معرکه است|چه تمیز",
		agree: "😂|دقیقاً|موافقم|ای وای|چه جالب|همین!|گل گفتی|آره واقعاً|من هم|حق با توست|😅|خوب گفتی|راست می‌گویی",
		laugh: `${LAUGH}|خندیدم|عالی بود|خیلی خوب بود`,
		useful: `${USEFUL}|یادداشت شد|به کارم آمد|نمی‌دانستم|مفید بود`,
		hello: `${HELLO}|خوش آمدی|سلام!|سلام و خوش آمد`,
	},
	es: {
		praise: "¡Qué bueno!|👏|genial|qué lindo|me encanta|¡bravo!",
		agree: "jaja|tal cual|así es|yo igual|total",
		laugh: `${LAUGH}|jajaja|qué risa`,
		useful: `${USEFUL}|anotado|gracias`,
		hello: `${HELLO}|¡hola!|hola`,
	},
	de: {
		praise: "Stark!|schön|👍|sehr gut|wunderbar|toll",
		agree: "haha|genau|kenn ich|stimmt|ja leider",
		laugh: `${LAUGH}|haha|herrlich`,
		useful: `${USEFUL}|notiert|danke`,
		hello: `${HELLO}|willkommen|hallo`,
	},
	ar: {
		praise: "رائع|👏|جميل جداً|أحسنت|ما شاء الله",
		agree: "صحيح|هههه|وأنا أيضاً|تماماً",
		laugh: `${LAUGH}|هههه`,
		useful: `${USEFUL}|مفيد|شكراً`,
		hello: `${HELLO}|أهلاً`,
	},
	ja: {
		praise: "いいですね|すごい！|👏|素敵です",
		agree: "なるほど|わかります|たしかに",
		laugh: `${LAUGH}|笑`,
		useful: `${USEFUL}|参考になります`,
		hello: `${HELLO}|ようこそ`,
	},
	zh: {
		praise: "厉害|赞|👍|好看",
		agree: "哈哈|有意思|我也是|确实",
		laugh: `${LAUGH}|哈哈哈`,
		useful: `${USEFUL}|学到了`,
		hello: `${HELLO}|欢迎`,
	},
	hi: {
		praise: "वाह|बढ़िया|👏|क्या बात",
		agree: "सही है|हाहा|मेरे साथ भी",
		laugh: `${LAUGH}|हाहा`,
		useful: `${USEFUL}|काम की बात`,
		hello: `${HELLO}|स्वागत है`,
	},
	uk: {
		praise: "гарно|клас!|🔥|оце так|молодець",
		agree: "ахах|точно|і в мене|так-так",
		laugh: `${LAUGH}|ахаха`,
		useful: `${USEFUL}|занотую|дякую`,
		hello: `${HELLO}|вітаю|привіт`,
	},
};

/** The short answers of one language that fit the occasion. */
export function shortReplies(language: LanguageCode, mood: ReplyMood): readonly string[] {
	return SHORT[language][mood].split("|");
}

/** Thanks that follow a welcome, by the newcomer's language; others thank in English. */
export const SHORT_THANKS: Readonly<Partial<Record<LanguageCode, readonly string[]>>> = {
	en: ["Thank you!", "thanks!!", "aw, thanks", "🙏", "❤️", "Thank you all", "thank youuu", "That's kind, thanks"],
	ru: ["спасибо!", "Спасибо, тепло тут", "спасибо всем 🙏", "❤️"],
	fa: ["ممنون!", "مرسی از همه 🌹", "لطف دارید"],
	es: ["¡Gracias!", "gracias a todos"],
};
