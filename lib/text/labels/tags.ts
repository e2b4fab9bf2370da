import type { SpokenLabel } from "./lexicon";

/** Tags and commands anyone may use, folded, without their sign: `#demo`, `/answered`. */
const TAGS: Readonly<Record<SpokenLabel, readonly string[]>> = {
	question: [
		...["question", "questions", "ask", "help", "helpme", "helpwanted"],
		...["вопрос", "вопросы", "помогите", "нужнапомощь"],
		...["питання", "запитання", "допоможіть"],
		...["pregunta", "preguntas", "duda", "ayuda"],
	],
	thanks: ["thanks", "thankyou", "kudos", "спасибо", "благодарность", "дякую", "подяка", "gracias"],
	ship: [
		...["demo", "demos", "ship", "shipped", "shipit", "launch", "launched", "release", "released", "showcase"],
		...["демо", "релиз", "запуск", "запустил", "запустила", "выкатил", "выкатила", "мойпроект"],
		...["реліз", "запустив", "викотив"],
		...["lanzamiento", "lanzado", "lanzamos", "proyecto"],
	],
	blocker: [
		...["blocker", "blockers", "blocked", "stuck", "блокер", "блокеры", "застрял", "застряла"],
		...["блокери", "застряг", "bloqueo", "bloqueado", "bloqueada", "atascado", "atascada"],
	],
	resolved: [
		...["resolved", "solved", "answered", "fixed", "решено", "решен", "вирішено", "розвязано"],
		...["resuelto", "resuelta", "solucionado", "solucionada"],
	],
};

const LABEL_OF: ReadonlyMap<string, SpokenLabel> = new Map(
	(Object.entries(TAGS) as [SpokenLabel, readonly string[]][]).flatMap(([label, tags]) =>
		tags.map((tag) => [tag, label] as const),
	),
);

/** Commands mean something to bots: only those nobody would give another meaning are read. */
const COMMANDS: ReadonlySet<string> = new Set([
	"question",
	"demo",
	"shipped",
	"blocker",
	"blocked",
	"answered",
	"resolved",
	"solved",
	"kudos",
]);

/** @param tag folded, without its sign */
export function labelOfTag(tag: string, isCommand: boolean): SpokenLabel | undefined {
	return isCommand && !COMMANDS.has(tag) ? undefined : LABEL_OF.get(tag);
}
