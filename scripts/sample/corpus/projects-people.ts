import type { Project } from "./project";

export const PEOPLE_PROJECTS: readonly Project[] = [
	{
		name: "Doloni",
		owner: "oksana",
		tasks: [
			"recorded 22 more signs with my cousin",
			"slow-motion button for the hands",
			"captions no longer cover the fingers",
			"reviewed every card with two deaf teachers",
		],
		story: `
# show
o: Doloni, flashcards for sign language, filmed with my cousin. First 120 words, free, no account: https://doloni.example 🌻 [[video 24; warm 11]]
a> The slow-motion button is what every other app forgot
b>1 Could you show the sign from the learner's side too? I always mirror it wrong
o>3 Yes! We filmed both, I only have to build the switch. This week
# help
o: My videos autoplay, and one teacher told me it makes her dizzy with four on a page. Is there a standard way to ask people?
a> prefers-reduced-motion in CSS, and in JS via matchMedia. If they set it in the system, don't play, show a still with a button
b>1 Also give a plain switch on the page. Many people never find the system setting
o>3 Did both. She wrote back "my eyes thank you". So do I
# general
o: My cousin was recognised in a shop as "the hands from the app". He has not stopped talking about it, with hands
a> 😂 fame
# show
o: The dictionary has 500 signs as of tonight. Half of the new ones were asked for by a school in Lutsk https://doloni.example/500 [[photo; warm 12]]
a> Пишаюсь тобою!
b>1 500 with two people and one tripod. Wow
`,
	},
	{
		name: "Chorheft",
		owner: "lena",
		tasks: [
			"choir scores align with the recording, bar by bar",
			"alto track was a semitone flat, re-exported",
			"asked the choir what they need, they need biscuits",
			"page turn by foot pedal",
		],
		story: `
# show
o: Our choir practises with Chorheft now: score on top, your own voice louder, the others softer. Who else sings alto and is always lost? https://chorheft.example [[photo; warm 7]]
a> Bass here, always lost, thank you
b>1 How do you get the separate voices?
o> We record each voice on a phone in a wardrobe full of coats. Best studio I know
# help
o: Web Audio question: four tracks, they drift apart by about 30 ms after five minutes on an old tablet. I start them together. What am I missing?
a> Start four AudioBufferSourceNodes with the same currentTime + 0.1, not four audio elements. Elements each have their own clock
o> Elements it was. Rewrote it to buffers, 0 ms after 20 minutes. You have made 34 singers happy [[after 1d]]
# general de
o: Morgen ist Konzert, und die Noten laufen zum ersten Mal auf dem Tablet. Bitte drückt die Daumen
a> Daumen gedrückt! Und nimm Papier mit
o: Lief durch. Papier lag daneben und wurde nicht gebraucht ❤️ [[after 1d; warm 8]]
`,
	},
	{
		name: "Vazhebaz",
		owner: "roya",
		tasks: [
			"spaced repetition now knows about holidays",
			"recorded audio for 80 words, neighbours learned them too",
			"typing with or without half-space both accepted",
			"asked three beginners to use it in silence",
		],
		story: `
# fa
o: سؤال: برای فاصله مجازی در جواب کاربر چه می‌کنید؟ نصفِ بچه‌ها «می روم» می‌نویسند و نصف «می‌روم» و برنامه یکی را غلط می‌گیرد
a> قبل از مقایسه هر دو را نرمال کن: نیم‌فاصله و فاصله را یکی بگیر، ی و ک عربی را هم به فارسی برگردان
b> اعداد را هم یادت نرود، ۱۲ و 12
o>3 عالی بود، حل شد. دیگر کسی به خاطر فاصله غلط نمی‌گیرد، ممنون از هر دو
# show
o: Vazhebaz, a small game for learning Persian words with your ears first. 300 words, my voice, my neighbour's dog on word 41. https://vazhebaz.example [[photo; warm 9]]
a> The dog says word 41 better than I do
b>1 خیلی قشنگ شده، صدای خودت است؟
o>3 بله، توی کمد ضبط کردم 😅
# help
o: My users come for 9 days and then leave, all of them, day 9. What is on day 9??
a> What happens on day 8? Look at the last screen they saw
o> On day 8 the reviews become 60 cards. Sixty! I never reached day 8 myself because I reset it each time
b> Cap it at 20 and let the rest wait. Nobody has ever died of an unreviewed card
o>4 Capped. Let us see who is alive on day 10 [[after 1d]]
o: First people on day 14!! [[after 7d; warm 8]]
`,
	},
	{
		name: "Kindly",
		owner: "thandi",
		tasks: [
			"contrast checker reads real screenshots now",
			"wrote six before/after examples",
			"ran a session with two screen reader users",
			"keyboard focus is visible on every page, including the ugly one",
		],
		story: `
# general
o: Free offer! Send me your landing page and I will tell you the three things a keyboard or screen reader user will trip over first. Three each, no essays. I need practice and you need it too 😉
a> Me, please: https://regalfix.example
o>2 1) The wall drawing is a canvas with no text behind it. 2) The "cut" button is a div. 3) Focus ring removed in line 1 of your CSS, shame on you. The rest is lovely!
a> All three true. Fixed two before lunch. The canvas needs thinking, thank you [[after 5h]]
b>1 Can I be next? https://papeltorto.example
o>5 You already describe your pictures better than most museums. 1) The basket count is not announced. 2) Escape does not close the big image. 3) "Read more" × 12, say more about WHAT
# show
o: Kindly is out! Paste a link, get the three things to fix first, in plain words, with the line where they are. Not forty-seven warnings. Three. https://kindly-check.example [[photo; warm 13]]
a> Three is the right number. I have closed every report with 47
b>1 It told me about my focus trap. I have been looking for that for a month!
c>1 Could it speak German?
o>4 If you help me with the German, yes!
# help
o: What do you use to test with real screen reader users? I pay people per hour, but finding them through companies feels wrong
a> Local association for the blind. Ours has a tech evening every month, they love breaking things
o> Called ours. They have a waiting list of people who WANT to break things. Solved! [[after 2d]]
`,
	},
	{
		name: "Nabta",
		owner: "salma",
		tasks: [
			"translated the plant guide into Tunisian dialect",
			"watering reminder respects Ramadan hours",
			"photos load on 3G within four seconds",
		],
		story: `
# general ar
o: مرحباً، أبني تطبيقاً صغيراً لنباتات الشرفة. هل يعرف أحد مصدراً مفتوحاً لصور النباتات المتوسطية؟
a> جرّبي أن تطلبي الصور من الناس أنفسهم، كل شرفة عندها هاتف
o> فكرة جميلة، وصلتني أربعون صورة في يومين! شكراً [[after 2d]]
# show
o: Nabta: take a photo of your sad balcony plant, get one thing to do today. One. https://nabta.example 🌱 [[photo 2; warm 8]]
a> My basil is apparently "thirsty and offended"
o> That is a real category
# help
o: Images are 4 MB from phones and my users are on 3G. Resize in the browser before upload, yes? What is the simplest?
a> createImageBitmap with resizeWidth, draw to canvas, toBlob as webp at 0.8. Twenty lines
o> From 4 MB to 180 KB, works on my aunt's phone from 2017. Thank you!
`,
	},
	{
		name: "Chage",
		owner: "wei",
		tasks: [
			"tea stock counts by scale, not by hand",
			"CSV import for the old notebook",
			"label printer speaks Chinese now",
		],
		story: `
# general zh
o: 茶店的库存小程序终于能用了，扫码就能看还剩多少克 [[photo; warm 6]]
a> 太好了！打印标签的部分用的是什么？
o> 便宜的热敏打印机，自己写的驱动，周末可以分享代码
# help
o: Thermal printer prints Chinese as question marks. ESC/POS. Code page?
a> Most of the cheap ones want GB18030, not UTF-8. Convert first and send the FS & command
o> GB18030 + FS &, works. Thanks.
`,
	},
];
