import type { Project } from "./project";

/** Projects of people who joined in the second half of the year. */
export const LATE_PROJECTS: readonly Project[] = [
	{
		name: "Crumb",
		owner: "bea",
		tasks: [
			"dough timer survives the phone locking!",
			"first ten bakers are testing",
			"scaled recipes by flour, not by pieces",
		],
		story: `
# show w=33-34
o: Hi, new here! I bake and I code, badly in both directions. Crumb is a dough timer that shifts the whole plan when you are late: https://crumb-timer.example 🧁 [[photo; warm 11]]
a> "Shifts the whole plan when you are late" is what I need for my life
b>1 Welcome Bea! Does it know that a cold kitchen is slower?
o>3 It asks for the temperature, then it guesses. The guess is from my own 60 loaves
# help
o: My timer stops when the phone locks!! setInterval, page in background. Is there any way without an app store?
a> Don't count, compare. Store the end time and compute what is left whenever the page wakes
b>1 And send a push notification from the server at the end time. Works on locked phones if they install it to the home screen
o>3 Compare, don't count!!! Works. I will embroider it on a cushion
# show
o: 1,000 loaves timed with Crumb 🍞 I made a map of when people bake. Sunday 7 am is a wall of bread [[photo; warm 12]]
a> A wall of bread sounds like a good place to live
`,
	},
	{
		name: "Ledge",
		owner: "tariq",
		tasks: ["curb map has surface quality", "photos blur faces before upload", "skate spots load under a second"],
		story: `
# show
o: map of skateable ledges, by skaters. no accounts, spots expire if nobody confirms them for 6 months. ledge-map.example [[photo 2; warm 8]]
a> Expiry is such a good idea for any map
o> security guards move faster than maps
# help
o: how do i stop one bored person from deleting every spot in town? no accounts remember
a> Never delete. Mark as gone, need two different confirmations, and let it come back with one photo
o> done and deployed. first vandal gave up after 4 spots, fixed it all with one query
`,
	},
	{
		name: "Клубничный трекер",
		owner: "alya",
		tasks: [
			"график урожая с грядки, уже две тарелки",
			"бот спрашивает про полив один раз, а не пять",
			"нарисовала ягодки вместо галочек!",
		],
		story: `
# ru w=33-34
o: Всем привет! Сделала бота, который не даёт забыть полить клубнику на балконе. Пользователей пока двое: я и мама 🍓 [[photo; warm 9]]
a> Мама даёт обратную связь?
o> Голосовыми по четыре минуты
b>1 Добро пожаловать! Мама в чат не хочет?
# show
o: Strawberry bot in English: it asks once a day, and if you answer "no", it does not make you feel bad. https://klubnika-bot.example 🍓 [[warm 9]]
a> An app that does not make me feel bad? Suspicious. Installed
# ru
o: Кто знает, почему бот присылает напоминание дважды? Запускаю через cron, в логах один раз
a> А воркеров у тебя сколько? Если два, оба читают одну и ту же очередь
o> Два. Забыла про старый контейнер, он жил отдельной жизнью. Починила, спасибо!!
`,
	},
	{
		name: "Frestas",
		owner: "joao",
		tasks: ["surf report in one sentence, not in a table!", "tide data cached at night", "first paying surf school 🏄"],
		story: `
# show
o: Surf report in one sentence! "Go before nine, after that it is soup." That's it, that's the app: https://frestas.example 🏄 [[photo; warm 10]]
a> Who writes the sentences?
o> 22 rules and one stubborn surfer (me)
b>1 I live 600 km from any sea and I signed up for the sentences
# business
o: A surf school wants to pay me! They asked for an invoice! I do not know what to put on it!
a> Their name, your name, the number, the date, what for. Paperboat does it in a minute, and the author lives here
o> Sent with grandmother tone. They paid in an hour 😂
`,
	},
	{
		name: "Qisqa",
		owner: "nilufar",
		tasks: [
			"short links without tracking, one file of code",
			"report page for broken links",
			"asked a lawyer one question, paid for two",
		],
		story: `
# help
o: I run a tiny link shortener for our NGO. Yesterday somebody used it for spam and now a mail provider blocks the domain. Where do I start?
a> 1) Close open creation. 2) Remove the spam links, answer 410. 3) Write to the provider's postmaster form with both facts
b>1 And keep creation behind a login from now on, even a shared password is better than nothing
o>2 Unblocked after 3 days! Creation needs a code now. Thank you for the calm list [[after 3d]]
# show
o: Qisqa, the shortener that does not watch you: https://qisqa.example One binary, one file, no cookies [[warm 7]]
a> Read the source in one coffee. Lovely
`,
	},
	{
		name: "Piano in a box",
		owner: "elias",
		tasks: [
			"keys have velocity now...",
			"sampled the upright in the stairwell",
			"latency under 9 ms on the small board...",
		],
		story: `
# hardware
o: putting a piano into a shoebox... 49 keys, one microcontroller, samples from the upright in our stairwell [[photo; warm 8]]
a> Stairwell reverb included?
o> you can hear a neighbour close a door in C4... keeping it
# show
o: shoebox piano plays... 9 ms from finger to sound, i measured with two microphones and patience https://shoebox-piano.example [[video 51; warm 11]]
a> The door in C4!!! I heard it!
b>1 9 ms on that chip is really good. DMA?
o> double buffered dma and no malloc anywhere...
`,
	},
];
