/** Two or three lines each, in the topics. */
export const SMALL_SCENES_B = `
# help
a: Quick one: my "time ago" label says "in 3 seconds" for new posts. Clock of the phone?
b> Yes, phones drift. Clamp it at "just now"
# help
a: Does it make sense to compress JSON in the database or is that silly?
b> Silly below a gigabyte. Above it's only questionable
# help
a: Is anyone using view transitions in production already? Worth it?
b> For page changes yes, it falls back to nothing, which is what we had before
# help
a: My regex for postal codes rejects Ireland. The whole of Ireland
b> Don't validate postal codes. Ask for an address and trust people
aoife>1 as Ireland, I support this
# help
a: Where do you host a small Python thing that has to run one hour a day?
b> Any cheap box with a timer. systemd timers are nicer than cron, they log
a> Moved it to a systemd timer, journalctl is a revelation
# help
a: Does someone understand why my flexbox child refuses to shrink?
b> min-width: 0. It's always min-width: 0
a> It was min-width: 0
# help
a: My tests pass alone and fail together. Order matters, apparently. Where to begin?
b> Something global: a clock, an env var, a cache. Run them in reverse, then bisect
a> A cached time zone. Found it in the fourth half. Thanks!
# help
a: I want to show a table with 40 columns on a phone. Stop me
b> Show three and a way to the rest. Which three do they look at?
a> ...I don't know. I'll go and ask [[after 20m]]
a: Asked. It's two. Two columns [[after 2d; warm 7]]
# help
a: Is there a simple way to find out which of my 60 dependencies I really use?
b> There are tools that list unused ones, but also just delete half and look what screams
# help
a: how do i store "approximately 1890"? museum project, most dates are guesses
b> Earliest, latest, and the words as they were written. Sort by earliest
a> earliest / latest / words. so simple. the curator is happy
# help
a: Image upload rotates half the pictures. EXIF, I suppose?
b> EXIF. Apply the rotation on the server and strip the rest, it has GPS in it too
a> GPS! I'd never have thought of it. Stripped
# help
a: Got my first real bot traffic, 40 requests a second for /wp-login.php. I don't even have WordPress
b> Everyone gets that. Return 404 quickly and go to sleep
# help
a: What is a good name for the opposite of "archive"? "Unarchive" hurts
b> "Restore"
c> "Bring back"
a>3 "Bring back" it is, that's how people talk
# help
a: Do I have to care about IPv6 for a bakery?
b> The bread doesn't. Your logs will
# help
a: Anyone with a good pattern for "undo" in a web app? Not text, whole actions
b> Don't do it for 8 seconds. Show "undo", then really do it
c>1 Or soft-delete everything and let undo be a second action. Works across devices
a> Went with the soft delete. First user used it eleven minutes after the release
# hardware
a: How do you clean flux from under a connector?
b> Isopropanol, old toothbrush, warm water afterwards, hair dryer. The board won't mind
# hardware
a: Anyone recognise this connector? Came out of a 90s answering machine [[photo]]
b> Looks like a 2.5 mm mono jack with a switch. Cut it off and put a real one on
# hardware
a: Is 0.4 mm nozzle still right for everything?
b> For nearly everything. 0.6 for boxes, you'll get hours of your life back
# hardware
a: My servo hums when idle. Is it in pain?
b> It's fighting a millimetre of load. Detach it after the move, if nothing pulls on it
# hardware
a: what do you write on the boxes of half-finished things?
b> The date I gave up and why
c> "SOON", on eleven boxes
# hardware
a: Somebody gave me a bag of ICs without markings. How do you find out what they are?
b> You don't. You make earrings
c> I've a pair from that very series
# hardware
a: Can you solder outdoors in winter?
b> Yes, if the iron has 80 watts and you've got none
# hardware
a: I need a button that an 88-year-old with arthritis can press. What have you used?
b> Arcade button, 60 mm, with a soft spring. Loud click, so she knows
c>1 Or a pull cord. My grandmother prefers cords to anything
a> Arcade button in yellow. She presses it for fun now [[photo; after 6d; warm 11]]
# hardware
a: Two identical sensors, 3 degrees apart. Who do I believe?
b> Buy a third
c> A person with one thermometer knows the temperature, a person with two is never sure
# hardware
a: Does cutting the LED off the board really save that much?
b> On mine it was 60 % of the sleep current. One LED
# hardware
a: I hot-glued the enclosure shut and now I have to change the battery
b> Hair dryer, dental floss, patience. In that order
# meet
a: Does the Thursday call have captions? A friend would like to join, she's hard of hearing
b> Yes, live ones, and we paste names in the chat when somebody speaks
a> Then there'll be one more of us. Thank you
# meet
a: Anyone for a walk instead of a call? Same time, headphones, everybody in their own woods
b> Best idea of the month. I'm in
c> My woods are a supermarket car park, but yes
a: Five people, five landscapes, nobody looked at a screen [[photo 2; after 3d; warm 8]]
# meet
esther: I'd like to host something in Nairobi, maybe ten people. What do I need?
b> A table, power, one person at the door who smiles
c> And a plan for the first ten minutes. After those it runs
# meet
a: We need a better name for "show & tell but sad"
b> Show & sigh
c> Post-mortem with cake
a>3 Post-mortem with cake. Next Thursday
# jobs
a: Could someone look over my CV? I've been self-employed for nine years and it reads like a shopping list
b> Send it. I've hired people, I know which list I'd buy
a: She turned it around completely, I look like a person now. Thank you [[after 2d]]
# jobs
a: Does anyone need 60 hours of a careful C programmer between now and the new year? It's me
b> We do have a driver that nobody dares to touch...
a> I dare
# jobs
marek: Teaching gig in our town: two afternoons, ten kids, breadboards. It pays badly and it's wonderful
b> Where's the town?
marek> Near Olomouc, and the train is nice
# jobs
a: Is 55 € an hour ok for front-end if I'm two years in?
b> It's ok. It's not too much. Say it without the question mark
# games
a: Anyone want to test a game where you're a lighthouse?
b> What do I do?
a> You turn. It's about responsibility
# games
a: how do i tell players they can't lose without telling them they can't lose?
b> Let them lose something small
# games
a: My niece beat my puzzle game by holding the phone upside down
b> Legit
c> Add an achievement for her
# games
a: Is it fair if the tutorial lies?
b> Once
# business
a: I've had the same price for four years. Is it rude to change it?
b> It's rude to vanish because you didn't
# business
a: My biggest customer is 60 % of my income. Sleep?
b> Sleep with one eye on customer number two
c> Been there. I gave myself a year to get it under 40, and it took two
# business
a: Do you send invoices at once or at the end of the month?
b> At once, while they still remember that they like you
# business
a: Who else feels strange when charging friends?
b> Friends pay the full price and get the first slot. That way it stays a friendship
# business
a: A shop wants to put our kit on the shelf, and they take 45 %. Is that normal?
b> Between 40 and 50, yes. Count it as marketing or say no, both is fine
a> Said yes for one shelf and three months
# business
a: tip jar or subscription? for a thing that costs me 9 euros a month
b> Tip jar with a thermometer that stops at 9. People love to fill things
a: jar's up. full on day two. i don't know what to do with my hands [[after 3d; warm 9]]
# show
a: I've made a map of all benches in our town with a view, a back and no music https://good-benches.example [[photo; warm 10]]
b> Please filter by "shade at four"
a> Added: shade at four
# show
a: A page which reads the menu of our school canteen out loud. My son wanted to know before he gets up https://canteen-voice.example [[warm 9]]
b> A product with one user who'll remember it for life
# show
a: Tonight's hack: the doorbell lights the lamp when the hearing aids are charging [[video 12; warm 9]]
b> That's the most useful ten minutes of electronics I've seen this month
# show
a: Released: a CSV viewer that opens in under a blink, for people who've seen things https://blink-csv.example [[warm 8]]
b> 2 million rows, opened. My fan didn't even start
c>1 Does it do semicolons?
a> It does semicolons, tabs, pipes and whatever that bank is doing
# show
a: We've launched the neighbours' noticeboard in our staircase. E-paper, three buttons, no accounts [[photo 2; warm 9]]
b> What was the first message?
a> "Who has our cat?"
`;
