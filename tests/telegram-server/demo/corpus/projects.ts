/** What people build, told over the weeks. First line of a block: handle and name of the thing; then its demos in order. */
export const PROJECTS = `
leila Petal
Petal, first light: a flower shop can write down an order without paper. That's all it can
Petal now prints the card for the bouquet, in Persian and German, right to left included [[photo]]
Petal knows which flowers are in season. It argued with me about peonies and won
Deliveries on a map in Petal, drawn by hand because maps are too precise for flowers [[photo]]
Petal sends one message when the flowers are out, none when they arrive. The florist insisted
Subscriptions in Petal: every second Friday, something yellow. Four shops use it now
Petal prints labels. Real labels. On a real printer. I've cried less at weddings
Petal counts what wilted. The shop throws away a third less, I have it in writing
tobi Bus Stop
Bus Stop: one page, one stop, the next three buses. No app, no account
Bus Stop works offline for an hour now, it keeps the timetable and says how old it is [[photo]]
I've put Bus Stop on an e-paper frame at an actual bus stop. The battery should last until spring [[photo]]
Bus Stop speaks: long press and it reads the times out. My aunt tested it, loudly
Bus Stop got a second stop. Scaling is hard
The city wrote. They want five frames of Bus Stop, and they asked for the source
Bus Stop shows "the bus isn't coming" instead of pretending. Most requested feature ever
devika Fieldnotes
Fieldnotes draws rainfall for one field, from four sensors and my uncle [[photo]]
Fieldnotes: the map is quick now. 90 days, one query, 30 ms
Farmers don't say "millimetres" here, so Fieldnotes says "enough" and "not enough"
Fieldnotes has an SMS mode: send the field's number, get the week back
Two fields disagree with the satellite in Fieldnotes. The fields were right [[photo]]
Fieldnotes exports what the insurance wants, in their own ugly table
Fieldnotes survived the monsoon week. One sensor floated away and kept reporting
owen Lantern
The thing without a name: it reads my server logs and writes me one paragraph each morning
Still no name, but it now says when it isn't sure
It found last night's outage before I did. I'm a bit hurt [[photo]]
It's called Lantern. It has a README. Thank you, README night
Lantern groups errors by what a person would call the same thing. Took me three rewrites
Lantern is live for two friends. One of them says "good morning" to it
Lantern can be told "never mention this again". Best button I've built
joao Marés
Marés: tide times for twelve beaches, drawn as one line you can surf with your thumb [[photo]]
Added wind to Marés. Fishermen in the harbour say it's "less wrong than the radio"
Marés in the app store review, day three
Marés is out! Twelve beaches, no ads, no accounts
Somebody proposed on a beach because Marés told them when it would be dry
Marés got a widget. The tide is now on my lock screen and I know too much
marcus Ledgerline
Ledgerline balances a club's cash box in six taps. Seven with a typo
Ledgerline reads photos of receipts. It's right nine times in ten and polite the tenth [[photo]]
Undo in Ledgerline. It was the hardest thing and nobody will ever notice
Ledgerline closes a year. The treasurer of my rowing club cried, in a good way
Three clubs in Ledgerline, one of them moved off a spreadsheet from 1998
Ledgerline explains every number when you hold it. Trust went up, support mails went down
bea Coro
Coro: our choir's scores, with a bar number that everybody sees at the same time [[photo]]
Coro turns pages when the conductor's tablet does. Latency 80 ms, the altos didn't complain
Coro has a rehearsal mode: loop bars 12 to 20 until we're ashamed
First concert with Coro and no paper. Nobody dropped anything
Coro lets you mark breaths. The tenors have already drawn a dragon [[photo]]
rafa Facturín
Facturín turns a chat message into an invoice. "Two days, Marta, last week" and there it is
Taught Facturín my tax office's form. It took longer than the rest together
Facturín sends a friendly reminder after 14 days and an honest one after 30
Facturín made its first hundred invoices, ninety-nine of them right [[photo]]
It was the leap day. Facturín is at a hundred now
hana Sparrow
Sparrow watches one web page for you and tells you what changed in words
Sparrow no longer cries wolf about cookie banners
Sparrow found me a flat. I had built it for concert tickets, but fine
Sparrow can be shared: my whole house watches the laundry room page [[photo]]
Sparrow sleeps at night, like the pages it watches
sam Whittle
Whittle cuts a photo down to what a form accepts. 200 KB, 3:4, no crying [[photo]]
Whittle runs in the browser, nothing is uploaded. It says so, in large letters
Whittle does signatures. Draw, trim, done
Whittle is live! Somebody's passport photo went through on the first try
noa Threadbare
Threadbare keeps my knitting patterns and counts rows by voice
Threadbare understands "I lost count". It asks two questions and knows where you are [[photo]]
Charts in Threadbare, with a ruler that follows you
Threadbare finished its first sweater. The sleeves are equal, which is a first
yuki Kasa
Kasa tells you at the door if you'll need an umbrella. One word, no percentages [[photo]]
Kasa asks back in the evening whether it was right. 88 % so far
Kasa learned about typhoons. It says "stay"
Kasa on the station's screen for a week, as a test. People nodded at it
greta Postbus
Postbus: send a drawing from grandpa's tablet with one button. The button is the whole tablet [[photo]]
Postbus plays a little horn when something arrives. He plays it back
Eleven grandparents in Postbus. One has unlocked a feature I hadn't announced
Postbus works without wifi for a day and then catches up, like grandpa
priti Chapterly
Chapterly makes one page maps of hard books. I started because of chapter 5
Chapterly lets two people read at different speeds without spoilers [[photo]]
Chapterly has 40 readers, which is 39 more than I planned
Chapterly exports to paper, the original offline mode
`;
