import type { Project } from "./project";

export const PLAY_PROJECTS: readonly Project[] = [
	{
		name: "Fox & Ferry",
		owner: "dasha",
		tasks: [
			"drew the ferry turning, 12 frames, fine",
			"fox can hold a lantern now",
			"save files survive a rename",
			"river sound loops without the click",
			"cut the tutorial from 9 screens to 2",
			"taught the ferry to wait for the fox",
		],
		story: `
# show
o: my fox can now board the ferry. took two weeks, the ferry kept leaving without her [[gif; warm 9]]
a> There is a whole melancholy game in that bug
o> the bug is in the game now. if you're late, the ferry leaves. people seem to love it??
b>1 The lantern reflection on the water! How?
o> i draw everything upside down and wobble it. no shader, just lies
# games
o: question for people who ship games: how long should a demo be? mine is 14 minutes and the good part is minute 11
a> Then start at minute 9
b>1 Nobody plays minute 11 of a demo. Make the ferry leave without the fox in the first two minutes
o>3 ouch. yes. ok. cutting [[after 40m]]
o: update: cut to 6 minutes, three of three friends finished it. before it was one of five [[after 2d]]
# ru
o: кто-нибудь тестировал игры на слабых ноутах? у меня 40 fps на интеграшке и я не понимаю, это рендер или звук
a> Выключи звук и сравни. Серьёзно, у меня однажды был звук
o> ЭТО ЗВУК. двенадцать ручейков играли одновременно. оставила три, стало 60. спасибо, бегу радоваться [[after 1h]]
b> Двенадцать ручейков — хорошее название для альбома
# show w=28-33
o: fox & ferry demo is out!! 6 minutes, free, runs in the browser: https://foxferry.example/demo 🦊⛴ [[photo 2; warm 16]]
a> Played it twice. The second time I let the ferry go on purpose
b>1 My daughter now says "the ferry doesn't wait" when I'm late at kindergarten. Thanks for that
c>1 Sound is wonderful on headphones. One bug: on my phone the lantern button sits under the browser bar
o>4 ah the bar! moved it up, reload and it's fine. thank you for the screenshot
d>1 Congrats Даша, this is so calm and so sad, I love it
# games
o: numbers, because you asked: 3,400 demo plays in nine days, median 5:40, 212 people left an email. i printed the chart and put it on the fridge [[photo; warm 12]]
a> Fridge charts are the only charts that matter
`,
	},
	{
		name: "Mareas",
		owner: "lucia",
		tasks: [
			"tide deck rebalanced, spring tide is less cruel",
			"printed prototype four on cereal boxes",
			"wrote the rules again, two pages shorter",
			"playtested with my aunts, they cheat...",
			"new crab icon that reads at 8 mm",
		],
		story: `
# games w=9-30
o: prototype of Mareas is on the table... a board game where the board floods twice a round [[photo; warm 7]]
a> What do I do when my pieces are under water?
o> you wait, or you are a crab...
a> I want to be a crab
# games
o: how do you write rules that people read? my playtesters skip straight to the pictures...
a> Then put the rules in the pictures. One panel per step, five words each
b>1 Watch someone learn it with your mouth shut. Every question they ask is a missing sentence
o>3 mouth shut is the hard part... but I will try on saturday, thanks
# show
o: print-and-play files are up! two pages, scissors, one evening: https://mareas.example/print … in Spanish and English [[file mareas-print-and-play.pdf; photo; warm 10]]
a> Played last night, the crab won, as it should
b>1 ¡Qué bonito! En casa lo jugamos con garbanzos en vez de fichas
o>3 garbanzos is now an official variant...
# general
o: small thing to be happy about: a library in a town I have never been to printed Mareas for their game night [[warm 9]]
a> That is the nicest kind of launch
`,
	},
	{
		name: "Kalimat",
		owner: "noor",
		tasks: [
			"crossword grid flows right to left everywhere, finally",
			"added 60 clues from my grandmother's proverbs",
			"keyboard no longer covers the clue",
			"shadda and hamza are compared properly now",
		],
		story: `
# help
o: Arabic crossword in the browser: each cell holds one letter, so the letters never join. Is there a trick to show the finished word joined below the grid?
a> Render the word as one string in its own element, not per cell. The browser will shape it
o> But while typing, half the word is missing
b> Put a tatweel or a zero width joiner where a letter is missing, then the neighbours keep their form
o>4 The joiner works! It looks so natural now. شكراً جزيلاً
# show
o: My word game is open to everyone now: 5 minutes, one puzzle a day, Arabic. https://kalimat-game.example 🌙 [[photo; warm 9]]
a> ممتاز! حللتُ لغز اليوم في سبع دقائق، الكلمة الأخيرة كانت صعبة
b>1 I don't read Arabic, but the way the finished word lights up is lovely
o>2 سبع دقائق رقم ممتاز، أنا نفسي احتجت تسعاً 😅
# general
o: A teacher in Marseille uses my puzzles on Fridays and wrote me what her class found hard. Best email this year. I keep reading it
a> Print it
`,
	},
	{
		name: "Lantern Hop",
		owner: "minjun",
		tasks: [
			"input buffer is 120 ms now and jumps feel right",
			"level 9 no longer needs a frame-perfect jump",
			"rewrote collision, the walls are walls",
			"found the memory leak, it was the fireflies",
			"colour-blind palette in, looks better for everyone tbh",
		],
		story: `
# games
o: why does my jump feel bad. it's 2 frames late and i can't find them [[gif]]
a> Do you read input after physics? That is one frame right there
b>1 The other one is usually vsync plus a buffered swap
o>2 it was the order. input first, jump feels like a jump. 3 weeks of my life, one line. thanks [[after 3h]]
# games
o: lantern hop beta: 12 levels, no ads, no login. lanternhop.example – tell me where you quit [[gif; warm 8]]
a> Quit at level 7, the moving moth. Not angry, just defeated
b>1 Also 7
c>1 7!
o: ok. level 7 is now level 11 [[after 5h]]
# general
o: someone speedran my game in 4:12. i made the game and my best is 6:30
a> You have to hire them or fight them
`,
	},
];
