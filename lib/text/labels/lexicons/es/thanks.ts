import type { LexiconRule, Veto } from "../../lexicon";

export const THANKS_RULES: readonly LexiconRule[] = [
	{
		name: "thanks.word",
		label: "thanks",
		confidence: 0.95,
		phrases: ["gracias|grax|grcs|grs|graciass|grasias|graciela"],
		unless: [
			"graciela",
			"gracias a _",
			"gracias por nada|preguntar|su|la|tu|vuestra paciencia|comprension|atencion",
			"gracias por nada|preguntar",
		],
	},
	{
		name: "thanks.to-people",
		label: "thanks",
		confidence: 0.92,
		phrases: [
			"gracias a @mention|todos|todas|ti|vos|usted|ustedes|vosotros|vosotras|quienes|cada|ambos",
			"gracias a los|las que",
			"gracias a el|la|los|las|mi|este|esta|nuestro? ~4 por",
			"gracias a los|las|la|el admins|admin|administradores|moderadores|organizadores|comunidad|equipo|voluntarios",
			"dar|doy|damos las|infinitas|mil? gracias a los|las|todos|todas|quienes|@mention|por",
		],
	},
	{
		name: "thanks.agradecer",
		label: "thanks",
		confidence: 0.92,
		phrases: [
			"te|os|se|les|lo agradezco|agradecemos",
			"agradezco|agradecemos mucho|muchisimo|tu|su|sus|vuestra|la|el|a|que|de|todo",
			"agradecido|agradecida|agradecidos|agradecidas con|por|a|$|contigo|de",
			",se agradece $",
			"se agradece mucho|muchisimo|un|el|la|que ~ $",
		],
		unless: ["agradezco|agradece cualquier|consejos|sugerencias|si|toda <advice>?", "agradeceria"],
	},
	{
		name: "thanks.salvar",
		label: "thanks",
		confidence: 0.9,
		phrases: [
			"me|nos salvaste|salvaron|salvo|salvasteis|has|habeis|han salvado|la|el|de|horas|un|mi ~2",
			"eres|sos|sois|son un|una|unos|lo|el|la sol|crack|genio|cracks|maestro|grande|angel|maximo|mejor|amor",
		],
	},
];

export const THANKS_VETOES: readonly Veto[] = [
	{
		label: "thanks",
		scope: "sentence",
		phrases: [
			"gracias|agradezco ~2 antemano|adelantado|anticipadas|anticipado|adelantadas",
			"agradezco de antemano",
			",no gracias",
			"no muchas gracias",
			"gracias pero no $",
			"gracias a dios",
			"dijo|dijeron|dice|decir|digo|dicen|dijera|digan|dieron|dio|pedir|escribio las|muchas? gracias",
			"ni las? gracias",
			"gracias igual|igualmente",
			"gracias de todas|todos formas|maneras|modos",
			"dia|accion de gracias",
			"sin dar las gracias",
		],
	},
];
