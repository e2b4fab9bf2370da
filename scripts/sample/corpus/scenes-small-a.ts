/** Two or three lines each: a remark and what came of it. */
export const SMALL_SCENES_A = `
# general
a: Is anyone else's fridge full of film and solder paste?
b> Mine has seeds. And a thermostat I'm testing, in the butter compartment
# general
a: I told my family I'm "between two versions". They think I've changed religion
b> Which branch?
# general
a: What's the politest way to say "I've read your 14-page specification and it's one button"?
b> "I've read it twice and I've got good news"
# general
a: My alarm clock app asked for my contacts. I've gone back to a rooster
b> The rooster has your contacts too, he just doesn't tell
# general
a: Found my old notebook. Page 1: "app that reminds you to write things down". Pages 2 to 80: empty
b> The perfect prototype
# general
a: How many of you have a second keyboard "for the other room"?
b> Three. I live in one room
# general
a: today's achievement: explained recursion to my mother with her own recipe for pierogi dough
b> Did it end?
a> it ends when the flour does
# general
a: Do you also say goodnight to the server?
b> Only to the one in the hallway. We're not on speaking terms with the other
# general
a: The new font makes everything I write look like a bank statement
b> Use it for the invoices then
# general
a: Someone asked me for a fax number today. Built a fax gateway in the lunch break, out of spite
b> Has anything arrived?
a> One page. It's blank. It's beautiful
# general
a: Unsolicited advice of the day: put a date on your sketches
b> And on your jars
c> And on your database dumps, please, from the me of this morning
# general
a: I'd like to apologise to everyone whose bug report I answered with "works for me"
b> It works for you, that's nice too
# general
a: Is it bad that my house plants have better monitoring than my paying customers?
b> Depends, who complains louder?
# general
a: The cafe plays the hold music of my bank. I can't focus, I keep expecting a human
b> A human would be a surprise there too
# general
a: Anyone doing anything about sound in workshops? Mine echoes like a swimming pool
b> Old curtains behind a wooden frame, costs nothing. We did it for the choir
c> Egg cartons are a myth, by the way. Just eat the eggs
# general
a: What's your rule for when to rewrite?
b> When I can't explain it to a guest
c> When the tests are longer than my patience
d> Never. I prune
# general
a: My nephew asked whether computers dream of updates
b> Nightmares, he means nightmares
# general
a: I'm giving a talk to 12-year-olds about what I do. Help
b> Bring something they're allowed to break
c> Let them name the variables. It'll be the best hour of their week
a: They named everything "Kevin". Kevin plus Kevin is Kevin. I've never been so happy [[after 4d; warm 9]]
# general
a: Which is more honest: "coming soon" or an empty page?
b> "I'm working on something and it's hard." I'd subscribe
# general
a: I have the flu and a high fever and yesterday's code is the best I've ever written
b> Don't deploy it until you can stand
# general
a: Does anyone have a good way to keep a changelog that people read?
b> One picture, one sentence, once a month
c> Mine has a recipe at the end. Opening rate doubled
# general
a: Overheard in the tram: "it's not a bug, it's my cousin". I've so many questions
b> We all have a cousin like that
# general
a: I've been paying for a domain for nine years and today I remembered why I bought it
b> And?
a> I've forgotten again
# general
a: What do you listen to when you're doing the dull parts?
b> Radio plays, the older the better
c> Weather reports for ships
d> Nothing. I hum, and my desk neighbour suffers
# general
a: My favourite shortcut of the year: closing the laptop
b> Cmd-Shift-Couch
# general
a: is there a support group for people who colour-code their cables and then run out of blue
b> You're in it
# general
a: We're naming our meeting rooms. So far: Soup, Socket, Sofa
b> Segfault
c> "I'm in Segfault until three" has a ring to it
# general
a: I just got a bug report in the form of a poem. It rhymes and it's correct
b> You must fix that one first, there are rules
# general
a: I put up a paper sign "ring twice" instead of repairing the bell. It's been two years
b> That's a patch. Ship it
# general
a: Does anyone know why I own four crimping tools?
b> Because each of them was the last one you'd ever need
# general
a: Got an email: "Your app is ok." No more. I've been thinking about it since the morning
b> That's five stars in my country
# general
a: What's the smallest thing you've automated that you're still happy about?
b> The light in the pantry
c> A message to my sister each Sunday: "call me". She does
d> Turning the compressor off at ten so the neighbours still greet me
# general
a: It's the season where my project and my allergies wake up together
b> Ship tissues
# general
a: Question to the designers: how do you stop?
b> Someone takes the file away
c> When I begin moving things back to where they were
# general
a: I got a letter from a user. Paper, stamp, blue ink. She wants the old icon back
b> Give it to her. To her only
a> It's done, one account has the old icon [[after 1d; warm 10]]
# general
a: I find it strange that "delete account" is always grey
b> In mine it's the nicest button of the page. Nobody has used it, out of pity
# general
a: Has anyone's lunch break ever been a break?
b> Mine, since I've put the charger in another building
# general
a: A question of style: do you answer feedback with "great idea!" when it isn't?
b> "I hadn't thought of that" is nearly always true
# general
a: I've started to draw my architecture with potatoes on the table. It's clearer than any diagram
b> What's the database?
a> The pot
# general
a: This morning my watch, my phone and my oven showed three different times and all three of them "sync automatically"
b> A man with three clocks builds a fourth one
# general
a: I need a word for code that works because nobody has looked at it
b> "Legacy" is the usual one
c> "Schrödinger's module"
# general
a: How do you make yourself write the boring email?
b> I write it as if I were already angry, then delete the anger. What's left is short
# general
a: The power company's new app has no off switch. I find this philosophically weak
b> 😂 send them that sentence
# general
a: Turned 40 today. As a present to myself I've closed 40 tabs
b> Happy birthday!! 🎂 and congratulations on the tabs, that's the harder one
c> Happy birthday! 🫖
d> Many happy returns, and no open ones
# general
a: Is there such a thing as too many sensors? My partner says the kettle does not need one
b> Your partner is talking to the wrong group
# general
a: I have a working theory: the app's quality depends on the quality of the biscuits in the meeting
b> I can provide data
c> I can provide biscuits
`;
