/** Single remarks, third part. */
export const ENGLISH_CHATTER_C = `
general|I've learnt to fear the sentence "while you're at it"
general|Half past ten, the house is quiet, the compiler isn't
general|My bike has better documentation than my code. It came with the bike
general|The first rule of our side project: no rules before noon
general|I spent the morning choosing a notebook in which to plan the morning
general|Somebody's moved my cheese and by cheese I mean the settings icon
general|If you've ever cried over a CSV, you're among friends
general|Today's typo: "we value your piracy"
general|I made a to-don't list. It's shorter and more useful
general|Turns out the bug report was right, I've just been reading it in the wrong mood
general|The train's two hours late, my release is two hours early. It evens out
general|I asked my users for one word about the app. Most frequent: "fine"
+6m|Fine. I'll take fine
general|The neighbour's rooster has learnt the sound of my deployment
general|We've had the same whiteboard marker since the founding. It's grey now, like us
general|New measure of success: how long nobody asks what it does
general|Rewrote an email five times and then called. Two minutes
general|Honest question to nobody: why's it always the last screw
general|I found my own answer on a forum, from 2015, with a thank you from somebody in Peru
general m=12,1,2|Snow outside, solder inside, radio on. I'm rich
general day=4|Turned off notifications on Tuesday. It's Friday and I'm a different animal
general|I'm teaching my father to use the app by phone. "Press the blue thing." "There's a lot of blue in my life"
general|The word of the week is "provisional"
general|Made a cake for the server's birthday. Uptime: 400 days. Cake: 20 minutes
general|My code review today consisted of one question mark, and it was enough
general|Somebody on the radio said "the algorithm" and my grandmother crossed herself
general|Learning to whistle while things compile. I'm getting good, it's a large project
general|I've a drawer for cables I don't understand and one for feelings. They've merged
general|Small thing: I replaced "Submit" by "Send it to Anna". Everyone presses it now
general|There are two kinds of silence in a chat, and one of them is everyone fixing the same bug
general|The sun's on the bench, that's 40 minutes a day in this season. Not coding in it
general|The museum's audio guide crashed and rebooted into a desktop. Best exhibit
general|Woke up to 14 sign-ups from one village. I love you, village, who are you?
+1d|They're a knitting club. They use my invoice template to trade wool
general|If it's stupid and it works, please write down why it works
general|Played chess with my neighbour through two windows. He cheats with binoculars
general day=2|Today I was the rubber duck for three people. I charge in biscuits
general|There's flour in my keyboard and code in my dough
general|Every time I tidy up I find a project that's older than my child
general|The best meeting of the year took place in a lift
general|I've given my to-do app a lunch break. It doesn't ring between twelve and one
general|My watch congratulated me for standing. I was looking for a resistor on the floor
general|"It'll take a minute", said I, in the spring
general|Someone painted a smiley on the fuse box and since then it hasn't tripped
general|I keep a list of things I've decided not to build. It's my proudest document
general|The doorbell rang, I said "come in" to the terminal
general|Tried to work outside, the wind reviewed my papers
general|New in our village: a vending machine for eggs with an API. I'm so tempted
+1d|The egg machine's API has no rate limit. I've told the farmer, he gave me eggs
general|My uncle pays for a cloud and prints the photos to be safe. He may be right
general day=6|Not every Sunday needs a commit. This one did, though
general|The older the manual, the better the drawings
general|In the queue at the post office, with a parcel full of parts, feeling like 1994
general|I had an idea under the shower. It was about showers
general|Does it count as sport if the printer is on the fourth floor
general|I've put a bench in front of the workshop. Two people have already told me their problems
general|Someone in my building has named their Wi-Fi after my project. I'm hiding
general|One more "quick call" and I'll move to the woods. The woods have no slots before Tuesday
general|My handwriting is now officially a security feature
general|Found a comment in my code: "ask Jonas". We don't have a Jonas. Is it you, Jonas?
general|We have to talk about the word "seamless". I sew. There are always seams
general|Some days the best line is the one you take out of the basket
general|Every workshop needs one person who knows where the tape is
general m=11,12,1,2|The heating's broken, so I'm rendering videos
+6h|Rendered three videos. It's 19 degrees. The videos are also nice
general|My phone fell in the soup. The soup rule had not foreseen it
+5h|The phone lives. It smells of leek
general|Explained version control to a novelist. She's been doing it with envelopes since 1988
general|Sometimes I open the app just to see that it's there
general m=7,8,9|There's a wasp in the workshop. It's hers now
general|Never thought I'd be emotional about a spreadsheet, but it's the last sheet of the old shop
general|A kid at the market asked if I "made the internet". I said only a corner
general|The customer is always right, says the customer
general|My best ideas arrive when my hands are wet
general|I can hear the difference between 59 and 60 hertz now and I want it to stop
show|Made an alarm clock which only rings if it isn't raining https://dry-alarm.example [[warm 7]]
show|The old cash register talks to the new till. It took a week and it goes "ding" [[video 8; warm 9]]
show|A birthday card with a circuit in it, for somebody who'll take it apart anyway [[photo; warm 7]]
show|Kitchen scale with an e-ink face, no blinking, no blue light, no opinion [[photo; warm 8]]
show|It's out: a crossword for two people on two phones, you only see half of the clues each https://half-clues.example [[warm 9]]
show day=1|My first website without a framework in ten years. It's three files, it's Tuesday, I'm free https://three-files-again.example [[warm 6]]
show|Put a tiny weather flag on the roof, driven by the forecast, not by the wind. The neighbours are confused [[photo; warm 9]]
show|Lasercut the family tree. Two cousins have already found mistakes, in oak [[photo; warm 8]]
show|I built a lamp for reading in bed that gives up after three chapters [[photo; warm 7]]
show|A page for our football pitch: is it muddy? yes or no https://is-it-muddy.example [[warm 8]]
show|Sewed a laptop sleeve out of an old tent, waterproof, smells like holidays [[photo 2; warm 7]]
show|Wooden toggle switches. That's all. Look at them [[photo; warm 8]]
show|Finished: the parcel shelf in our hallway knows which parcel is whose, by weight [[photo; warm 7]]
show|The library's returns box now says thank you, in the voice of the librarian [[video 10; warm 10]]
show|Released the sheet music scanner for accordion players, all nine of us https://nine-accordions.example [[warm 8]]
help|Anyone know a gentle intro to Bluetooth that isn't 900 pages?
help|Can I trust a browser to keep IndexedDB data for a year? Phones of volunteers, not mine
help|What's the smallest web server you'd still trust on a farm?
help|How do you explain "cache" to a customer without lying?
help|Does anyone have a script that renames scans by the date written on them?
help|Is there a good way to diff two Excel files that isn't crying?
help|Which fonts do you use for numbers in tables? Mine dance
+1h|Solved my own thing: the numbers dance because of proportional figures, tabular-nums stops it
help|Blocked by a certificate again, it expired on a Sunday, as certificates do
help|How would you test a doorbell automatically? Asking for a doorbell
hardware|Whoever invented the Phillips head owes me eleven screws
hardware|My bench power supply has developed a hum in B flat. I've tuned the guitar to it
hardware|There's nothing like the smell of a new sheet of plywood. And nothing like the price
hardware|Found the short. It was my ring. I'm fine, the ring has a story now
hardware|A drop of flux, a second of patience, and it flows like it was always meant to
hardware|Today I learnt why the datasheet says "do not"
hardware|Took the old intercom apart: 41 years old, no dust, hand-laced cable loom. I put it back together out of respect [[photo; warm 9]]
meet|On the way with a suitcase full of boards, security took it well
meet|Who left the good pliers at my place? They're happy here, no hurry
meet|Next workshop evening: bring one thing that hums and shouldn't
jobs|Our bakery needs a website for exactly one event. Paid in money and in cake
jobs|I've time from the 10th, front-end or shelves, both by the hour
games|A tester asked where the pause button is. Life, I wanted to say
games|My card game's rules now fit on the back of one card. It hurt
business|First month in which the project paid for its own coffee
business|Sent 40 letters by post to 40 shops. Nine answers! By email I got zero
`;
