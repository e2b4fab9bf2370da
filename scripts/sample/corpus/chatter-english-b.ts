/** Single remarks by topic, continued. */
export const ENGLISH_CHATTER_B = `
show|Not finished, but it blinks in the right order now [[video 9]]
show|Tiny thing for tonight: a page that tells you if it's worth hanging the laundry out https://laundry-yes.example [[warm 7]]
show|Made a font from my father's handwriting. He says the R is wrong. It's his R [[photo; warm 9]]
show day=6|Sunday build: a lamp that gets brighter when someone in this chat posts. It's a bright lamp today [[photo; warm 10]]
show|I shipped dark mode. It's blue mode. I'm not discussing it [[photo]]
show|New landing page, one sentence and one picture. Took the whole week https://one-sentence.example [[warm 6]]
show|A calendar without weekends for my friend who's a baker, her weekends are Monday and Tuesday [[photo]]
show|My first PCB that looks like I meant it [[photo; warm 8]]
show|Look at this knob. I turned it on a lathe. I've got nothing to attach it to [[photo; warm 7]]
show|Built a bird feeder camera, so far 400 pictures of one squirrel [[photo 3; warm 11]]
show|A tiny tool that renames holiday photos by place and hour, no cloud. Released today: https://photo-namer.example [[warm 7]]
show|Progress on the kitchen-timer synth, the C is nearly a C [[voice 11]]
show|I launched the neighbourhood cookbook! 31 recipes, 12 languages, one argument about garlic https://courtyard-cookbook.example [[photo; warm 10]]
show|Bookshelf made of leftover stair treads, Regalfix planned it, I only swore [[photo 2; warm 8]]
show|Made the bus stop sign of my dreams for our hallway [[photo; warm 6]]
show day=6|Weekend: a text adventure in which you're a moth. It's short, there's a lamp https://moth-adventure.example [[warm 8]]
show|The weather station survived the storm, the fence didn't [[photo]]
show|Finally released the offline phrasebook for our hospital's night shift, eight languages, no sign-up: https://night-phrases.example [[warm 12]]
show|My sticker sheet came back from the printer! One is crooked and everyone wants exactly that one [[photo]]
show|Handmade keyboard, 36 keys, 4 of them wrong [[photo; warm 9]]
show|Drew all our icons again, by hand, with a brush pen. 64 of them. My hand says hello [[photo 2; warm 8]]
show|A clock for my mother that only says "morning", "noon", "evening" and "call Aga" [[photo; warm 11]]
show|It's alive: plotter made of two scanners and an umbrella [[video 27; warm 10]]
show|Recipe scaler for giant pots is up, made for the soup kitchen in our street: https://giant-pot.example [[warm 8]]
help|What's the current best way to do drag and drop that works on touch and keyboard both?
help|Anyone know how to make a ~<dialog>~ animate out? In is fine, out just vanishes
help|Is there a tool which draws a schema from a running MySQL and isn't ugly?
help|Which free geocoder is ok with 500 requests a day from a non-profit?
help|Has anyone got experience with e-invoices for schools? It's XML all the way down
help|How do you test on old phones without owning a drawer of old phones?
help|Does somebody have a good explanation of CORS I can send to a designer?
help|What do you use to record a screen with a big visible mouse pointer?
help|Can anyone recommend a library for parsing dates like "next friday-ish"?
help|My map tiles are blurry on retina only in Safari, does it ring a bell?
help|How would you store a family tree with remarriages in SQL? Asking before I draw the wrong thing
help|Why would a docker volume be owned by user 999 all of a sudden?
help|Is 1.2 seconds for the first load of a page with one picture slow or am I spoilt?
help|Do I need to worry about GDPR for a list of 30 choir members and their cakes?
help|Waiting for access to the payment sandbox for six days now, completely blocked by it. Anyone know a human there?
help|Blocked: the map provider changed its terms and my key is not working since this morning
help|Stuck on an encoding issue: CSV from a bank, neither UTF-8 nor Latin-1, smells like 1998
+1d|Solved it myself: the bank CSV is CP852. Leaving it here for the next poor soul
help|Fixed, it was DNS. It was DNS the last time too
help|Figured it out, I'd put the await outside of the loop. Carry on
hardware|Magnet wire is thinner than my patience
hardware|I've burnt finger number two this month, both on the same regulator
hardware|Printer's first layer today is so good I nearly stopped there [[photo]]
hardware|PSA: the cheap "18 AWG" cable is 22 AWG with ambitions
hardware|Labelled every drawer. There's now a drawer called "springs, unhappy" [[photo]]
hardware|The oscilloscope shows a perfect sine and I did nothing to deserve it
hardware|Does anyone want 200 tactile switches? I ordered 20, I thought
hardware|Reflowed my first board in a pan. It smells of onions, it works [[photo; warm 7]]
hardware|Heat-shrink first, then solder. Heat-shrink FIRST. I'll have it tattooed
hardware|The multimeter battery is dead, so I measured it with the other multimeter, whose battery is dead
hardware|Found out why the gearbox ticks: there's half a biscuit in it
hardware|My enclosure fits. On the first print. Screenshots or it didn't happen [[photo]]
hardware|If you ever wonder what 12 V does to a 3.3 V sensor: a small, very final pling
hardware|Today I fixed a kettle with a spring from a pen. It'll outlive me
hardware|Threaded inserts changed my life, I won't be taking questions
hardware|What do you all use instead of zip ties in places you open often?
meet|Does the Thursday call work for someone with a sleeping baby? I'd be typing only
meet|I'm in Porto from the 3rd until the 9th, anyone for coffee and complaining?
meet|Anybody near Ghent with a laser cutter and a free hour?
meet|Missed my train to the meet-up, building it from the platform instead
meet|Thursday call: who's showing something? I've got a five-minute disaster
meet|Photos from yesterday, the cake is real and so is the smoke [[photo 3; warm 9]]
meet|Workshop table in Kraków, first Sunday of the month, ground floor, lift for everything else. Come
meet|We were four on the call and it was the best one so far
jobs|Looking for a second pair of eyes on a contract, half an hour, I pay in honey
jobs|Anyone free for a tiny logo? It's for a choir, the budget is a concert
jobs|Giving away a working label printer and two rolls, Utrecht or by post
jobs|Our workshop needs a treasurer who isn't scared of receipts. Unpaid, warm room
jobs|Swap: Polish lessons for help with my CNC
jobs|Translator for Greek wanted, 40 short strings, paid and thanked
games|My playtesters have found a way to win by standing still
games|Named all enemies after vegetables and now nobody can hate them
games|Does a puzzle need a timer? Mine gets better each time I remove something
games|The dice app is certified random by my niece who lost six times
games|Game night report: the crab faction won, again
games|I'm balancing by feeling and my feelings are overpowered
games|First review of my jam game: "short". It's a compliment in my head
business|Got my first invoice paid before the due date. Is this allowed?
business|A customer asked for a discount and then bought two. I'm learning nothing from it
business|Market stall report: 14 sold, 3 conversations that were worth more
business|Cancelled three subscriptions, equals one month of hosting for ten years
business|Today somebody asked for an offer, on paper, by post. I felt like a grown-up
business|Who else's best marketing is the email signature of one enthusiastic user?
business|My accountant smiled. I don't know how to interpret that
business|Raised the price by two euros, lost nobody, should've done it in spring
`;
