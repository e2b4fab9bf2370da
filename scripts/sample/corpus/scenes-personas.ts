import type { Project } from "./project";

/** Members without a big project still have a life here: a few scenes of their own. */
export const PERSONA_STORIES: readonly Project[] = [
	{
		name: "Bol form",
		owner: "priya",
		tasks: [
			"tested the voice form in a real market, noise won once!",
			"one big button instead of six",
			"Malayalam numbers are understood",
		],
		story: `
# help
o: Speech recognition hears "two hundred" as "to Hundert"! Half of my users mix three languages in one sentence. Has anybody dealt with that?
a> Don't recognise the sentence, recognise the answer. If you ask for a number, only accept numbers, in all three languages
o> So a small grammar for each question. OK! That's less magic and more work, so probably right
o: It is right! From 61 % to 94 % on forty recordings [[after 5d; warm 8]]
# show
o: Bol form: shopkeepers speak, the ledger fills itself. One shop, one button, three languages! https://bolform.example [[video 33; warm 9]]
a> The shopkeeper's face when it got the price right!!
`,
	},
	{
		name: "Noodle queue",
		owner: "somchai",
		tasks: [
			"queue screen survived the rainy season",
			"added a bell for takeaway",
			"bigger numbers, grandmother approved",
		],
		story: `
# hardware
o: My queue display at the noodle shop! Raspberry Pi, old TV, 3 months of steam and still working [[photo; warm 8]]
a> How do you keep the steam out?
o> I do not. I clean the fan every Sunday and say thank you to it
# general
o: Today a customer took photo of the display and not of the noodles. I do not know how to feel!
a> Be proud and bring extra chilli
`,
	},
	{
		name: "Ramp notes",
		owner: "gwen",
		tasks: [
			"measured eleven ramps, two of them are slides",
			"wrote up the library visit",
			"magnifier test on six member pages",
		],
		story: `
# general
o: I looked at six of your pages at 400 % zoom last night. Four are fine, one hides its menu, and one's a wall of orange. I'll write to you both, kindly
a> I'm the wall of orange, I can feel it
o> You're the hidden menu, actually. Orange knows who they are
# meet
o: The library's ramp is now a real ramp. Took two letters and one photograph of me stuck at the old one [[photo; warm 10]]
a> Thank you for doing the annoying part for everyone
# help
o: Zoom tip, since I've said it to five people this week: test at 400 % with the window 1280 wide. If you need to scroll sideways to read a sentence, so do I, all day
a> Did it, and found two. Thanks for the number, "test with zoom" never told me how much
`,
	},
	{
		name: "Felt metronome",
		owner: "kofi",
		tasks: [
			"haptic click is 4 ms early and that's perfect",
			"strap made from an old drum case",
			"three drummers wearing prototypes on stage",
		],
		story: `
# hardware
o: A metronome you wear on the ankle! It taps, it doesn't click. My whole band is asking why I smile at the floor [[photo; warm 8]]
a> Which motor? The coin ones feel mushy
o> Linear actuator from a broken game pad. Crisp like a rimshot!
# show
o: Played a whole wedding with it. Four hours, nobody noticed, tempo within half a beat! https://felt-metronome.example [[photo; warm 10]]
a> Would it work for a deaf dancer?
o> I have one coming on Tuesday to try exactly that!
`,
	},
	{
		name: "Index & tomatoes",
		owner: "ruth",
		tasks: [
			"answered nine index questions, ate four tomatoes",
			"wrote the long explanation of locks",
			"tied up the tomatoes with network cable",
		],
		story: `
# help
o: Since it's the third time this month: an index on (a, b) helps "where a = ?" and "where a = ? and b = ?". It doesn't help "where b = ?". Print it, hang it over the sink
a> Hung it over the sink. My flatmate asks who B is
# general
o: My tomatoes are tied up with Cat 5. After twenty years it finally carries something that matters [[photo; warm 9]]
a> Gigabit tomatoes
# help
o: Office hours: I've got two hours on Sunday for slow queries. Bring the query, the plan and the patience
a> Bringing one that takes 40 seconds and I'm scared of
o> That one is now 30 milliseconds. It was looking for a number in a text column [[after 3d; warm 7]]
`,
	},
	{
		name: "Village meters",
		owner: "esther",
		tasks: [
			"third village is online",
			"meter readings by SMS, no data plan needed",
			"trained two girls from the school, they now train me",
		],
		story: `
# help
o: The vendor software for our water meters exports a PDF of a screenshot of a table. I'm not joking. Has anyone fought with this?
a> What's the meter's protocol underneath? If it is M-Bus you can read it yourself with a 15 € adapter
o> It's M-Bus. I read the first meter today, without them [[after 8d; warm 9]]
# show
o: Three villages, 214 meters, readings by text message each morning, and anyone may look: https://majimeter.example [[photo; warm 11]]
a> "Anyone may look" is the boldest feature I've seen all year
o> The village asked for it. They know who forgets to close the tap
`,
	},
	{
		name: "Night rota",
		owner: "tove",
		tasks: [
			"the rota knows that a night belongs to two days",
			"swapping a shift takes two taps",
			"learned what a function is, no going back",
		],
		story: `
# help
o: I'm a beginner, sorry in advance. How do I store a night shift that begins on Monday and ends on Tuesday? My table says it's minus nine hours long
a> Store start and end as full moments, date and time both. The length is then always positive
o> So simple. I had two columns with only the hours. Plus nine now!
# general
o: Our ward used my rota for a whole month. Two mistakes, and both were mine and not the program's. I'm a midwife who wrote a program [[warm 12]]
a> Congratulations Tove, that's as real as software gets
b> "Plus nine now" lives in my head, well done!
`,
	},
	{
		name: "Карта стоянок",
		owner: "zhenya",
		tasks: ["проверил двадцать стоянок ногами", "карта грузится с флешки", "добавил значок «есть дрова»"],
		story: `
# ru
o: Карта стоянок готова к сезону. Работает без сети, весит сорок мегабайт, медведи отмечены отдельно. https://stoyanka-map.example [[photo; warm 8]]
a> Как обновляются медведи?
o> По рассказам. Точность плюс-минус медведь
# ru
o: Вернулся из похода, две стоянки закрыты, одна новая, телефон утонул, карта в голове
a> Бэкап в голове тоже надо проверять
`,
	},
	{
		name: "Три стола",
		owner: "misha",
		tasks: [
			"заказы на утро собираются сами до пяти",
			"выкинул планшет, повесил принтер",
			"круассаны считаются верно даже в праздник",
		],
		story: `
# ru
o: автоматизировал заказы в пекарне: люди пишут вечером, в пять утра печатается листок. я больше не читаю сообщения мукой по экрану! [[photo; warm 8]]
a> Фраза «мукой по экрану» прекрасна
b>1 А если кто-то передумал ночью?
o> до четырёх можно. в четыре тесто уже знает
# business
o: small bakery numbers! waste went from 19 croissants a day to 4 since people order the evening before. that's my whole rent in butter!
a> Rent in butter is the best unit
`,
	},
	{
		name: "Хвосты",
		owner: "tanya",
		tasks: [
			"карточки пациентов ищутся по кличке и по хозяину!",
			"напоминание о прививке уходит за неделю",
			"кот съел распечатку, сделала ламинированную",
		],
		story: `
# ru
o: Вопрос от ветеринара: как хранить возраст, если хозяин говорит «ну, примерно пять, нашли взрослым»?
a> Год рождения и галочка «примерно». Возраст считай сам
o> Галочка! Спасибо, у меня таких половина хвостов
# ru
o: Клиника перешла с тетради на мои карточки. В тетради осталась одна запись: «Барсик, кусается». Перенесла дословно [[photo; warm 10]]
a> Главное поле в базе
`,
	},
];
