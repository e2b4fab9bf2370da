/** Scenes of particular people and weeks: news of the group, help in trouble, longer threads. */
export const GATHERINGS = `
# w=0
robin: Welcome to week one. Rules are short: show things early, ask before you're stuck for a day, be kind in reviews. Demos on Fridays, any state of repair [[warm 12; pin]]
tess> Any state? I have a login page that logs you out
robin> Especially that
# w=0
robin: For the record, the name: slow is smooth, smooth is merged
joao> I'd have called it "main, eventually"
# w=1
devika: Proposal: one evening a month where we fix each other's READMEs. No code
owen> I'd come for that. Mine says "TODO: write this" since last summer
petra> In. Mine explains how to install it and not what it is
devika>1 First one next Wednesday, 18:00 UTC. Bring the worst one [[warm 7]]
# w=2
tess: README night was lovely. 11 people, 14 READMEs, one of them now has a picture [[photo; warm 9]]
anouk> It's the first time anybody read mine out loud
ikram> The "what is it" rule changed my life: first sentence, no adjectives
# w=2
marcus: Half of my invoices went out with yesterday's date. Nobody died, one accountant is sad
sasha> Server in UTC, customers in Auckland?
marcus> Exactly Auckland
sasha> Keep the customer's zone with the invoice. The date is theirs, not yours
marcus: Fixed, re-sent, apologised. She wrote back "finally somebody who cares about dates" [[warm 6; after 1d]]
# w=3
robin: We're over thirty here. If the Friday thread gets long, please react instead of "nice!!" so that demos stay readable [[warm 10]]
tobi> nice!!
zoe>2 I'm telling on you
# w=3
emil: I'm off for a while, new job, no side projects in the contract (yes, I read it). It was good to sit with you all [[warm 11]]
petra> Come back when they let you. The bench is yours
owen>1 Take care, Emil. Your regex still runs in three of my things
# w=4
ikram: Anybody else being asked by their bank to "confirm the API"? The mail looks real, the link doesn't
hana> Phishing. We got it too, same wording
greta> Reported it. Please don't click, and tell your partners, they use the shared inbox
robin>1 Thanks for saying it here first [[warm 6]]
# w=4
leila: First paying customer. It's a flower shop. They pay in advance because "flowers also wilt monthly" [[warm 16]]
robin> LEILA
joao> The best pricing page I've never read
mei>1 So happy for you 🌷
nikos> Frame the invoice
# w=5
petra: Outage diary: 02:14 disk full, 02:20 awake, 02:31 I learn that logs of the log rotation aren't rotated
marcus> Who rotates the rotators
aino>1 Same here last year. We alert on "days until full" now, not on "full"
petra> That's the alert I want. Copying
# w=5
finn: Does anyone want to swap code reviews across time zones? You sleep, I read. I sleep, you read
yuki> Me. My evening is your morning
finn> Deal. First one's already in your inbox, sorry
yuki: Reviewed. Your error handling is very optimistic [[after 8h]]
finn> I'm from California, it's cultural [[warm 8]]
# w=6
tess: Book club result: "Designing Data-Intensive Applications", again, because half of us stopped in chapter 5 again
luka> Chapter 5 is a wall with a door painted on it
priti>1 I made a one-page map of chapter 5 to 7 [[photo; warm 9]]
aino> This map should be in the book
# w=6
jonah: Leaving the group, not the people. Too many chats, one life. Thanks for the year of good answers [[warm 9]]
robin> Door's open, Jonah
# w=7
robin: Poll time. When do we hold the long demo evening? [[poll Thursday 18:00 UTC|Saturday 15:00 UTC|Sunday 17:00 UTC]]
hana> Saturday has my vote and my cake
# w=7
robin: Saturday it is. Ten minutes each, working or not. I'll bring the bell
marcus> Not the bell
robin> The bell [[warm 8]]
# w=8
tess: Long demo evening, the list: Leila's flower app, Tobi's bus stop, Devika's map, Owen's thing that must not be named, Bea's choir, Rafa's invoice robot. And the bell [[photo; warm 13]]
owen> It has a name now. It's "Lantern"
vera>1 I came for ten minutes and stayed three hours
mirela> The bus stop made my grandmother want to take the bus
# w=8
bea: Can I ask for something not about code? I have my first talk in English on Thursday and I'm terrified
ikram> Practise with us. Tonight, 20 minutes, friendly faces only
isla> I'll be there. Slow down on the first slide, nobody minds
bea: It went well!! Somebody asked a question and I knew the answer [[warm 15; after 2d]]
# w=9
devika: Monthly numbers, because somebody asked: 41 demos since we started, 7 things live, 2 with paying people. I like how we look in small numbers [[warm 12]]
robin> I'd like the "7 things live" on a mug
sam> Which is the seventh?
devika>3 Yours. Since last Tuesday
# w=9
omid: Question from the new one: is it okay to show something that isn't mine but that I fixed?
robin> Fixing counts double
wren>1 Then I'm bringing the library's opening hours widget
tess> Please do. It's been wrong since I moved here
# w=1
hana: Found a memory leak by looking at the price of the server. The graph was the bill
greta> Financial observability
# w=9
owen: Lantern went from 900 ms to 210 by deleting the cache
petra> Of course it did
noa> A cache that's slower than the truth, poetic [[warm 8]]
# w=4
yuki: A small thing that made me happy: a user translated our app into Ainu words for weather
mei> Can we see it?
yuki> Yes, with permission [[photo; warm 10]]
# w=5
bea: Hello from a new timezone! I keep reading the demos at breakfast, it's like a newspaper with screenshots
anouk> Sports section is on Fridays
`;
