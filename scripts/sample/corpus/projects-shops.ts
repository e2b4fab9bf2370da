import type { Project } from "./project";

export const SHOP_PROJECTS: readonly Project[] = [
	{
		name: "Paperboat",
		owner: "adaeze",
		tasks: [
			"invoices in two currencies add up now, to the cent!",
			"rewrote the reminder emails so they sound like a person",
			"moved PDF rendering to a queue",
			"talked to five users, four of them want the same thing",
			"deleted 900 lines of settings nobody used",
			"made the empty state actually helpful",
			"fixed the VAT rounding that woke me at night",
		],
		story: `
# show
o: Paperboat does one thing now: you type "logo, 3 days, 900" and out comes an invoice you can send. Would love five people to try and break it! https://paperboat.example [[warm 9]]
a> Broke it: "logo, 3 days, 900,50". The comma wins
o> Knew it would be a comma. Thanks, looking!
b>1 I like that it asks for the client's name only at the end. Everyone else asks first and I always leave
o: Comma fixed, and dots, and spaces, and the thing the Swiss do with apostrophes [[after 4h; edited]]
# help
o: Blocked by PDF fonts again. Names with Vietnamese or Yoruba marks come out as boxes on the server, perfect on my laptop. What do you all use?
a> Your laptop has the fonts, the server has not. Ship the font file with the app and embed a subset
b>1 Watch out for combining marks. Fẹ́mi with three stacked marks needs a font with proper anchors, not just the glyphs
o>3 That was exactly it, anchors! Embedded one good font, boxes are gone, Fẹ́mi is Fẹ́mi. Thank you both ❤️ [[after 1d]]
# business
o: Honest numbers, month 4: 212 people signed up, 31 send invoices each week, 9 pay. I changed the price from 12 to 8 and nothing at all happened
a> Then price was not the question. What do the 9 have that the 22 do not?
o> All nine have a client who pays late. Every one of them! The reminders are what they pay for
b> So the reminders are the product and the invoice is the free sample
o>4 I have to go for a walk now
# show
o: Relaunched Paperboat around the one thing people pay for: it chases late invoices politely so that you do not have to. https://paperboat.example/nudge [[photo; warm 14]]
a> The three tones (warm, plain, grandmother) are brilliant
b>1 Grandmother got me paid. 46 days late, then "dear, is everything all right with you?" and the money came the same evening
c>1 Congratulations Adaeze, this is the clearest version yet
o: I am crying at a bus stop. Thank you all! [[after 2h]]
# business
o: 50 paying people as of this morning. Four months ago I wanted to shut it down, somebody here told me to ask what the nine have in common. That was the best advice of my year [[warm 13]]
a> Frame that message
b>1 🎉🎉🎉
`,
	},
	{
		name: "Borrowshed",
		owner: "callum",
		tasks: [
			"added a waiting list for the good drill",
			"the shed lock opens from the phone again",
			"tagged 86 tools with QR stickers, fingers hurt",
			"made returns a one-tap thing",
			"wrote the polite message for people who forgot the ladder",
			"removed the star ratings, they made everyone unhappy",
		],
		story: `
# show
o: our street's tool shed has a site now: 86 tools, 40 households, one very popular pressure washer. borrowshed.example [[photo; warm 8]]
a> How do you deal with broken things?
o> nobody is charged, we fix it together on the first saturday. things break less since then, strangely
b> Not strange at all. You repair with the person who lent it
# help
o: does anyone have experience with cheap electric locks? ours draws 2 A for half a second and browns out the pi every single time
a> Big capacitor near the lock, and feed the Pi from its own converter
b>1 4700 µF and a diode so that the lock can't drink from the Pi's side
o>3 diode did it. opened 50 times in a row, pi didn't blink. cheers!
# show
o: the shed now tells you what you need. type "hang a shelf" and it lists drill, level, stud finder, plugs. it's a plain table with 140 rows and i am prouder of it than of anything with a model in it [[photo; warm 9]]
a> 140 rows of knowledge beat a chatbot any day
b>1 Can it be used by other sheds? We have a basement with the same chaos
o>3 yes please! code's here: https://borrowshed.example/source – start with the README, shout when it lies to you
a>4 It only lied once (Node version), fixed it in a PR [[after 1d]]
# business
o: the council wants to give us 2000 a year if we publish "usage statistics". i don't want to publish who borrowed the plunger
a> Publish per tool, not per person, and only tools with 5+ loans
o> that's clean. the plunger stays private
`,
	},
	{
		name: "Regalfix",
		owner: "jonas",
		tasks: [
			"cut list now respects the width of the saw blade",
			"moved the solver into a worker, the page no longer freezes",
			"tested the planner with a carpenter who hates computers",
			"added an export as plain text for people who print",
			"wrote down the seven assumptions the solver makes",
			"replaced the colour picker with four honest woods",
		],
		story: `
# show
o: Regalfix: you type the wall, it gives you a shelf and a cut list. Version 0.3 can do alcoves that are not square, so every alcove in my building. https://regalfix.example [[photo; warm 7]]
a> It proposed one board fewer than I had drawn. I checked for ten minutes. It is right
o> It usually is, which is unpleasant in a program
b>1 Please let me set the kerf. My saw eats 3.2 mm
o> In the next version, tonight if the kids sleep
# help
o: Small geometry question. Bin packing of boards with defects: I can avoid knots as forbidden intervals, but then the greedy heuristic gets silly. Anyone been here?
a> How many boards? Under 30 just do it exactly, branch and bound with the intervals as constraints is fine
b>1 Column generation if you want to learn something, exact search if you want to finish
o>3 I want to finish. Exact search, 80 ms for 22 boards. Solved, and thank you for the sentence
# general
o: I watched a carpenter use my planner for an hour and said nothing. It was the hardest and best hour of this quarter
a> What did he do?
o> He measured in his head, typed only one number and then complained that the rest was missing. So I now ask for one number first
# show
o: Regalfix prints. One page, big numbers, boxes to tick with a pencil. The pencil version is used more than the app, I looked [[photo; file regalfix-cutlist.pdf; warm 8]]
a> Paper is the best second screen
`,
	},
	{
		name: "Spaakje",
		owner: "bram",
		tasks: [
			"booking slots respect lunch now",
			"text message to customers in Dutch and English",
			"removed the calendar sync, too fragile",
			"price list per repair, with photos of worn parts",
			"day view on the old tablet in the shop",
		],
		story: `
# show
o: Booking page for my brother's bike shop. No accounts. Name, number, what squeaks. https://spaakje.example [[photo]]
a> "What squeaks" as a form label is perfect
b>1 What do people write?
o> "Everything." Mostly everything
# help
o: Double bookings at 17:30. Two people, same second, both got the slot. Postgres, read committed. Exclusion constraint or lock?
a> Exclusion constraint with a tstzrange. The database then refuses the second one and you show a nice sorry
o> Works. Second one gets "someone was faster, 17:45?" Closed
# business
o: Spaakje month 6: no-shows from 14 % to 3 % since the text message the evening before. That is the whole secret
a> What does the text say?
o> "Your bike has an appointment tomorrow. It is looking forward to it."
b>1 Stealing that for the dentist
`,
	},
	{
		name: "Papel Torto",
		owner: "ines",
		tasks: [
			"scanned the second zine, 24 pages at 600 dpi",
			"packed 31 orders, ran out of string",
			"redrew the cover with the crooked heron",
			"wrote image descriptions for the whole shop",
			"riso printer jammed twice, fed it thicker paper",
		],
		story: `
# show
o: the crooked-paper shop is open! zines, prints and one very serious sticker of a heron. papeltorto.example [[photo 3; warm 9]]
a> The heron looks like my landlord
o> it's everyone's landlord
b>1 Ordered two. The checkout was three fields, thank you for that
# general
o: do you all write alt text for art? not "drawing of a bird" but… what do you say when the point is the mood?
a> Say what you would say on the phone to a friend. "A heron standing in a puddle as if it owned the puddle"
tal>1 and keep it one breath long. screen reader here: I enjoy those much more than a catalogue of objects
o>3 this is so helpful, i'm rewriting all of them tonight. thank you ♥
# show
o: zine no. 3 is out, it's called "things that still work" and half of it is from this chat: pelle's bicycle-tube gasket is on page 9 [[photo 2; warm 11]]
a> My gasket is in PRINT... sending this to my mother
b>1 Page 14 made me laugh out loud on a train
`,
	},
];
