/** Everyday talk, second half: polls, house rules, seasons, small celebrations. */
export const GENERAL_SCENES_B = `
# general
mira: When should the weekly call be? It's 30 minutes, cameras optional, cats welcome [[poll When should the weekly call be? | Tuesday 19:00=9 | Thursday 19:00=14 | Sunday 11:00=5 | No calls please=4 | closed]]
kaveh> Thursday works from Tehran too
mira: Thursday 19:00 Berlin time it is! Link is in the pinned message, the first one is this week [[after 2d; pin]]
# general
mira: Monthly theme vote! [[poll Theme for this month | Finish one thing=16 | Delete something=11 | Make it smaller=8 | Ask a user=7]]
a> "Delete something" would be my first real achievement
b> Voting for finish, against all experience
# general
a: Serious poll for a silly question [[poll How many unfinished projects do you have? | 0, I am lying=3 | 1 to 3=12 | 4 to 10=21 | I do not count, I mourn=14]]
b> "I mourn" has my whole heart
c> What counts as finished?
a> Somebody who is not you used it twice
# general
adaeze: Which landing page headline? I've looked at them for so long that they're all soup [[poll Which one would you click? | Get paid without being rude=18 | Invoices that remember for you=6 | The polite invoice=9]]
a> First one made me laugh, and I don't laugh about invoices
adaeze> First it is! Thank you, soup is cleared
# general
mira: House rule reminder, once and gently: feedback is about the thing, not the person. If you'd not say it with soup in your hands, don't type it
a> Soup rule 👍
b> Can we have this in the pinned text? It's the best version so far
mira> Pinned! [[pin]]
# general w=2-12
mira: Short note on bots: the only one here is Bench Bot. It asks on Mondays and greets new people. If it annoys you, tell me and I'll unscrew something
a> Could it ask at 9 instead of 8? I'm asleep and it knows
mira> 9 it is
# general
a: Small celebration: first stranger paid me. 4 €. I know it's 4 €. I'm going out for dinner on it and losing 30
b> Congratulations!! The first stranger is the hardest one
c> Frame the 4 €
d> How did they find you?
a>4 They searched for the problem and not for a product. My boring FAQ page!
# general m=12,1
a: what do you wish for this year, tools-wise? i start: a vise that doesn't walk across the table
b> A second monitor and a first desk
c> Time. Or the good pliers
# general m=12
a: Advent idea: a small unfinished thing each day, you post it, somebody adopts it. Who's in?
b> In! I have material for three Decembers
c> I'll take number 4 if nobody wants a half-built barometer
# general m=3
a: نوروز مبارک! Happy new year to everybody who starts it with spring 🌱 [[photo; warm 14]]
b> نوروزت پیروز! سال پر از پروژه‌های تمام‌شده
c> Happy Nowruz! What is on the table in the picture?
a> Haft-sin: seven things that start with S. The eighth is my multimeter, for luck
# general m=6,7,8
a: it's 36 degrees in my workshop and the hot glue doesn't set. it's just glue now
b> PLA car parts in the sun, same story. Mine is a puddle with four wheels
c> I moved to the cellar. There are spiders, but they're cool
# general m=10,11
a: First evening it's dark at five. Workshop season is open 🕯
b> Tea's on. What are you starting?
a> The lamp I've been planning since last November
# general m=3,4
a: Everyone's clock fine after the change? Mine skipped the backup at 2:30, as the prophecy said
b> My chickens' door opened an hour late and they had opinions
c> UTC in the cron, peace in the heart
# general
a: I broke production with an emoji. Column was utf8, not utf8mb4. User wrote "thanks 🙏" and the form died
b> The politest outage of the year
c> This happened to me with a name, which is worse. Migrated every table the same night
a> Migrated. He has written 🙏 again to check
# general
a: Open question to those who work alone: how do you decide that it's enough for today?
b> The dog decides
c> When I fix the same line twice
d> I write tomorrow's first step on paper, and once it's written I'm free
a>4 Trying the paper one from today
a: Report on the paper: four evenings in a row closed at seven. Witchcraft [[after 5d]]
# general
a: My server room is a shoe cupboard. The shoes are warm
b> Heated shoes as a service
c> Please measure it. For the chart
a: [[photo; after 3h; warm 7]]
a: 31.4 degrees, left boot
# general
a: We have people here from at least twelve countries. What does one say when something finally works, in your language?
gosia> Polish: "no i git"
eero> Finnish: "noniin". It means everything
kaveh> Persian: «بالاخره!» with both hands up
timur> «Завелось!» — like an engine
lucia> "¡por fin!", with a sigh that has three syllables...
# general
a: How do you thank people who report bugs?
b> Name in the changelog, if they like
c> Answer within the day and tell them when it's fixed. That's rarer than stickers
d> I sent one a jar of honey. He now reports bugs in other people's apps to me
# general
a: the bakery below me prints its order list from a script i wrote in 2016. it has never been updated. i'm afraid of it
b> Do not touch it. Do not look at it. Bring it flowers
# general
a: Do I need a cookie banner if I have no cookies?
b> No. You can have a cookie instead 🍪
c> If nothing is stored on the device and nothing is shared, a privacy page is enough. Not a lawyer, only someone who asked one
# general
a: I'd like to learn to say no to feature requests. Scripts?
b> "I'm not going to do this, and here's a workaround." The second half is the kindness
c> "What would you stop using if you had it?" Half of them answer "nothing, it was just an idea"
d> «Нет» is a full sentence. Works in every language
a>3 That question is gold
# general
a: This group has now talked me out of: a rewrite, a logo change and a blockchain. I'd be broke without you
b> You are welcome, that'll be one jar of honey
# general
a: Is anyone else's best code in a project which nobody uses?
b> All my best code is in a project which nobody uses
c> That's where it's safe
# general
a: which one of you sent me the postcard with the crooked heron? thank you, it's on the fridge [[photo; warm 8]]
ines> who knows. herons are secretive
# general
a: I want to record a demo video without sounding like a hostage. Tips?
b> Stand up. Smile before the first word. Two minutes and no more
c> Show the result in the first five seconds, then how
d> Record it for one person. Say their name at the start and cut it later
a>4 This one worked at once. It was for my sister
`;
