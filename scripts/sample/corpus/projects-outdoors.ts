import type { Project } from "./project";

export const OUTDOOR_PROJECTS: readonly Project[] = [
	{
		name: "Humble Hive",
		owner: "hannah",
		tasks: [
			"recalibrated hive 3 after the bees glued the platform to the frame",
			"swapped the load cells for the 50 kg ones",
			"wrote the swarm alert, it has cried wolf twice so far",
			"soldered the second board at the kitchen table",
			"moved the battery out of the damp corner",
			"drew the honey-weight chart, it finally has a zero line",
			"found out the night weight loss is just evaporation",
		],
		story: `
# hardware
o: First version of my beehive scale is on the balcony with a bag of potatoes on it instead of bees. Reads 4.98 kg, the bag says 5. I will take it [[photo]]
a> Which load cell? Mine drift like mad when the sun hits them
o> Four half-bridge ones from a dead bathroom scale. Drift is about 40 g between morning and noon, I subtract temperature
b>3 Try reading them only at 3 am. No sun, bees at home, same temperature every day
o> That is so obvious that I am a little angry. Doing that.
# hardware
o: Stuck on the hive scale: the ESP32 sleeps, wakes, reads, and every fourth reading is exactly 0. Same board on USB never does it. Any ideas before I throw it to the bees?
a> Does the HX711 get power the whole time or do you switch it?
o> Switched with the sleep, to save battery
a> Then wait 400 ms after power up and throw the first sample away. It needs to settle
o> Solved!! 600 ms and two discarded samples, 200 readings without a zero. Thank you, you saved my evening [[after 1h]]
# show
o: Humble Hive is live 🐝 Weight of five hives, every night, on one quiet page: https://humblehive.example⏎It texts you when a hive loses 2 kg in an hour, because then half of them are leaving. [[photo 2; warm 12]]
a> The quiet page is really quiet. I like that there is no login screen between me and the bees
b>1 Does the text alert work without the cloud thing?
o>3 Yes, the board has its own SIM, the page is only for looking
c>1 Showed this to my father-in-law who keeps 30 hives. He said "hm, good". That is his highest grade
# general
o: Question for people with small paid things: my hive page has 14 users who are not me now. Is 3 € a month silly?
a> What does it cost you per user?
o> SIM card 1.10, hosting nearly nothing
a> Then 3 is a discount you will regret by winter. Say 5 and let the first fourteen stay free forever
o> 5 it is. The first fourteen are getting honey anyway
# show
o: Swarm season report: 3 real alerts, 2 false ones (a cat sat on the lid). I have built a cat detector by accident [[photo]]
a> Ship the cat detector
b>1 hivecat.example is surely free
`,
	},
	{
		name: "Isboj",
		owner: "pelle",
		tasks: [
			"pulled the buoy out of the lake, it had a mussel on the sensor",
			"cut message size to 11 bytes so the radio stays legal",
			"replaced the lid gasket with a slice of bicycle tube",
			"got depth and temperature on one chart",
			"tried the buoy in the bathtub again, family not amused",
		],
		story: `
# hardware w=1-14
o: the buoy has now survived nine nights under ice... it reports lake temperature at five depths, once an hour, over LoRa [[photo]]
a> How do you get radio out from under the ice?
o> antenna freezes in on top, the rest hangs below. the ice does the mounting for me...
a> That is the laziest good engineering I have seen this year
# hardware
o: anyone know a cable gland that does not leak at 2 m? i have tried three and all three are liars
a> Don't fight it, fill the whole housing with wax. Candle wax is fine if you never need to open it again
b>1 I use potting gel, the soft kind. You can dig it out with a spoon later
o>3 spoon-friendly sounds right for me... thanks
# show
o: isboj.example is up — ice thickness estimates for two lakes (two!) and a big grey warning that it is an estimate. https://isboj.example [[warm 9]]
a> The big grey warning is the best part of the page, seriously
b>1 Can I add a lake?
o> if you can hang a rope in it, yes... i will write up the parts list on the weekend
`,
	},
	{
		name: "Patang Log",
		owner: "ravi",
		tasks: [
			"logged 40 minutes of kite tension without a dropout!",
			"3D printed reel housing number six, this one fits the hand",
			"wrote the gust detector",
			"cut two fingers on manja line, so mostly read documentation",
			"made the graph scroll without lag on a five year old phone",
		],
		story: `
# show
o: My kite string now has opinions! Small load cell in the reel, 80 samples a second, so I can finally prove to my cousin that he cuts lines by luck [[photo; warm 7]]
a> Please plot the moment of the cut
o> [[photo; after 2h]]
o: There, the cliff at 14.2 seconds. That was me losing
b>4 There is beauty in a graph of defeat
# help
o: BLE question! Phone loses the reel after 60–70 m even though the spec says 100. Antenna, or am I dreaming?
a> Your hand is around the reel. That is 10 dB of hand
b>1 Log to flash on the reel and sync on the ground. Radio in the air is a luxury
o>3 Flash it is! Should have asked before the second antenna order 😅
# show m=1,2,3
o: Festival weekend with Patang Log: eleven reels in the air, 9 uploaded, 2 are in a mango tree. Charts here: https://patanglog.example/uttarayan [[photo 4; warm 10]]
a> How do you get them out of the mango tree?
o> Nephews
# hardware
o: Reel v7 on the table. Potentiometer gone, magnet and hall sensor instead, no more scratchy readings! [[photo]]
a> Is the magnet glued or pressed?
o> Pressed, with shame. It came out twice
`,
	},
	{
		name: "Ziarno",
		owner: "gosia",
		tasks: [
			"typed in 64 bean varieties from the paper cards",
			"added a photo field for the seed pods",
			"wrote the reminder for people who borrowed in spring",
			"printed labels that survive a wet shed",
			"cleaned up the sowing calendar for our village altitude",
		],
		story: `
# show
o: Our village seed library has a catalogue now. You borrow beans in spring and bring back more beans in autumn. Interest rate about 900 % https://ziarno.example [[photo; warm 8]]
a> Best bank I know
b>1 What happens to people who do not return beans?
o> We ask how the summer was. That is enough, mostly
# help
o: Offline question. The shed has no signal, and people sign out seeds there. What is the simplest thing that works on old phones?
a> A paper notebook, and you type it in on Sundays
b>1 Serious version: a page with a service worker that keeps a queue in IndexedDB and sends it at home
o>2 You joke but I will do both. Notebook now, queue in winter
# general
o: Update from the bean bank: 41 borrowers, 38 returned something, one returned a cake [[photo]]
a> Did you accept the cake as currency?
o> At an excellent rate
`,
	},
	{
		name: "Golkhane",
		owner: "arash",
		tasks: [
			"moved the pump relay away from the sensor wires, noise is gone",
			"wrote a two-page manual in Persian with photos",
			"tested the greenhouse box at 46 degrees, the LCD gave up first",
			"added a dry-run cut-off for the pump",
			"made the humidity rule wait 10 minutes before acting",
		],
		story: `
# hardware
o: Greenhouse controller for my uncle's cucumbers: ESP32, two relays, one moisture probe that corrodes in three weeks. What do you use for moisture that survives? [[photo]]
a> Capacitive ones, but varnish the edge of the board, that is where water gets in
b>1 Weigh the pot. No probe in the soil, nothing to corrode
o>2 Varnish tomorrow. Weighing 300 kg of cucumber bed is for the next life 😄
# fa
o: کنترلر گلخانه بالاخره سه هفته بدون ریست کار کرد. دایی هنوز باور نمی‌کند که خودم ساخته‌ام [[photo; warm 7]]
a> دمت گرم! برقش که قطع و وصل می‌شود مشکلی پیش نمی‌آید؟
o> یک باتری کوچک گذاشته‌ام، دو ساعت دوام می‌آورد. پمپ ولی بدون برق شهر کار نمی‌کند
b>1 نقشه مدار را جایی گذاشته‌ای؟ برای گلخانه رز می‌خواهم
o>4 بله، این‌جاست: https://golkhane.example/board
# show w=24-50
o: Finished: the greenhouse box is now a kit. Board, manual in Persian and English, no app, one big knob. https://golkhane.example [[photo 3; warm 11]]
a> ONE BIG KNOB. Sold
b>1 Why no app?
o> Because my uncle has wet hands and no patience
`,
	},
];
