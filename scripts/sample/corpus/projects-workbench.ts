import type { Project } from "./project";

export const WORKBENCH_PROJECTS: readonly Project[] = [
	{
		name: "Threadbook",
		owner: "mira",
		tasks: [
			"pattern pieces snap to the grain line!",
			"moved 340 photos out of the database, backups are small again",
			'rewrote search so that "sleeve" finds sleeves and not sleeveless',
			"shared notebooks work, two aunts testing",
			"added inches, under protest",
			"wrote docs, real ones, with pictures",
			"threw out the onboarding tour, nobody misses it",
		],
		story: `
# show
o: Threadbook keeps sewing patterns, fabric and the swearing in one place. Very early, very mine, but you can look! https://threadbook.example [[photo 2; warm 9]]
a> "The swearing" as a field in the database?
o> Notes, markdown, one per seam. Mine are mostly swearing
b>1 Would this work for knitting or is it all about fabric?
o>4 Ask me in spring, yarn is a different data model and I fear it
# help
o: Help! Search for "sleeve" returns every sleeveless dress first. Postgres full text. I feel mocked by a stemmer
a> Stemmers don't split words, so it is probably your trigram fallback. Rank exact lexemes first, trigram only when there are under five hits
o> That is exactly what I had the wrong way round. Fixed in ten minutes after three evenings of staring. Thank you!! [[after 2h]]
# general
o: Confession: I added a dashboard with eleven charts to Threadbook and opened it twice in a month. It is gone as of today. One number on the start page: seams finished this week
a> And how many?
o> Four. Three on the same sleeve
b>1 Eleven charts died so that four seams could live
# show
o: Shared notebooks in Threadbook! My aunts sew together over 900 km now, they comment on each other's zips and it is savage https://threadbook.example/shared [[photo; warm 11]]
a> I need a screenshot of the savagery
o> "This zip has been through a divorce." [[after 10m; mood 🤣; warm 10]]
`,
	},
	{
		name: "Slowboard",
		owner: "kenji",
		tasks: [
			"partial refresh without ghosting, at last",
			"timetable fetch only once per hour",
			"wooden frame, walnut, second attempt",
			"battery estimate now 74 days",
			"removed the seconds hand",
		],
		story: `
# hardware
o: E-ink train clock. Shows the next two trains, nothing else. Updates once a minute. [[photo; warm 8]]
a> Does it ghost?
o> A little. Full refresh at 4:00.
b>1 What panel is that?
o> 4.2 inch, black and white, 400 × 300. From a shop shelf label.
# hardware
o: Battery drops from 74 days to 9 when Wi-Fi is weak. It retries. How do you limit?
a> Give up after one try and show the old time with a small mark. Next try in 20 minutes, doubling
o> Good. A small grey dot means "old". 70 days now.
# show
o: Slowboard is finished. Plans, code, parts: https://slowboard.example It waits for trains so that I do not. [[photo 3; warm 12]]
a> That last sentence is the whole product page
b>1 Walnut frame is gorgeous. Did you mill the recess?
o>3 Router, two passes, one mistake hidden by the wall.
c>1 Built one for our bus stop side of the building. Neighbours think the city installed it [[photo; after 3d]]
`,
	},
	{
		name: "Tezgah",
		owner: "elif",
		tasks: [
			"warp tension within 3 % across 400 threads",
			"replaced all plastic gears with laser-cut ones",
			"drew the pattern editor on paper first, it helped",
			"fixed the left/right swap that mirrored a whole rug",
			"stepper drivers run cool since I turned the current down",
		],
		story: `
# hardware
o: I am motorising a hand loom from 1964 and she is not happy about it. 24 heddles, 24 small servos, two of them already crying [[photo; warm 7]]
a> Servos hold position with current, all the time. Can you use a latch and only push?
o> Like a ball pen? Click in, click out?
a> Exactly like a ball pen
o: Ball pen mechanism works on heddle one. I broke six pens for it [[photo; after 4d; warm 8]]
# help
o: my stepper loses steps only when weaving fast, only after an hour. Driver is hot but not burning. Where do I look first?
a> Hot driver throttles. Turn the current down 20 %, add a fan, then see
b>1 And check the grub screw on the pulley before anything else. It is always the grub screw
o>3 It was the grub screw. Please do not tell anyone [[after 1h]]
b> It is always the grub screw
# show
o: First rug made by Tezgah without me touching a heddle. 41 × 60 cm, mirrored by mistake, I love her: https://tezgah.example/first-rug [[photo 2; warm 13]]
a> The mirrored rug is the one a museum will want
b>1 The texture in the second photo!! What yarn?
o> Old wool from my grandmother's drawer, smells of lavender and 1980
`,
	},
	{
		name: "Elaia",
		owner: "theo",
		tasks: [
			"tank levels of the olive press on one screen",
			"alarm when the malaxer runs above 27 degrees",
			"explained the login to three generations",
			"printed QR labels for 60 crates",
		],
		story: `
# show m=9,10,11,12
o: The olive press of our village has a screen now: which family's olives are in which tank, how warm, how long. Before it was chalk. https://elaia-press.example [[photo; warm 8]]
a> What did the chalk people say?
o> They keep the chalk, next to the screen. If both agree, they trust the screen
b>1 That is a proper acceptance test
# hardware
o: The temperature probe in the malaxer reads 4 degrees low compared to the good thermometer. Constant 4. Replace or subtract?
a> Check it in ice water and in boiling water. If it is 4 in both, subtract and write the date on tape
o> 3.9 and 4.1. Tape is on. Thanks
# general
o: Harvest is over: 61 crates, 0 mixed up. Last year it was five, and one family still does not speak with another
a> You built a peace treaty
`,
	},
	{
		name: "Stellpult",
		owner: "sven",
		tasks: [
			"signal box panel talks to the layout over one wire",
			"printed 30 lever handles, 4 usable",
			"block occupancy without false positives",
			"documented the bus protocol in one page",
		],
		story: `
# hardware
o: Control desk for a model railway, real levers, 30 of them, each with a Hall sensor. Wiring is more than the railway [[photo; warm 8]]
a> Shift registers and one ribbon cable, please, for your own sake
o> 74HC165 ordered, four of them. The ribbon is already here, I am weak for ribbon
# hardware de
o: Hat jemand Erfahrung mit Gleisbesetztmeldern bei analogem Betrieb? Meine melden auch Geisterzüge
a> Bei mir war es Feuchtigkeit auf den Schwellen. Schwellenwert höher, dann war Ruhe
b> Und die Masse sternförmig führen, nicht als Kette durch die ganze Anlage
o>3 Stern hat geholfen, keine Geister mehr seit gestern. Danke euch beiden!
# show
o: Stellpult is done: all thirty levers interlocked like 1932, you cannot set two trains on one track even if your nephew tries. He tries. https://stellpult.example [[video 38; warm 11]]
a> The clunk sound. THE CLUNK SOUND
b>1 Is the interlocking in software or mechanical?
o>3 Software, but the levers have little solenoids which refuse your hand
`,
	},
];
