/** Single remarks, one a line, each used once. `topic|text`; see `parseNotes` for the notes. */
export const ENGLISH_CHATTER_A = `
general|Just found a sticky note of mine from six years ago. It says "soon"
general|The best error message I saw this week: "Something is wrong. You know what it is."
general|My build is green and I'm afraid to close the lid
general|Is it only me or do bugs come in threes
general|I renamed a variable and understood my own code for the first time
general|Deleted 1,200 lines today. Added 14. Best ratio of the year
general|Working from the library. Somebody is whispering into a video call, which is louder than speaking
general|Today's mood: the progress bar that goes back
general|Found out that my most loyal user is my own uptime monitor
general|The cat has discovered that the printer is warm
general|I explained what I do to my grandfather. He said "so you repair things which aren't there". Yes
general|Wrote the docs first for once. Had to change nothing later. Suspicious
general|There should be a word for the second before you press deploy
general|My to-do list has a to-do list
general|Cleaning my desk. Found a board I've been looking for since summer. It was under the desk-cleaning spray
general|I've moved all my side projects into one folder called "garden". Feels better than "graveyard"
general|If anyone needs me I'm in a dropdown menu and can't get out
general|A user wrote "it just works". I've printed it
general|Small win: unsubscribed from everything that begins with "We've updated"
general|I've been awake since five because of an index
general|Somebody please take the word "simply" out of all documentation
general|My grandmother calls every app "the page". She's right more often than not
general|I've started to write commit messages as if my sister had to read them. It's a good filter
general|Went for a walk, solved it, forgot it on the stairs
general|Note to self: never demo on hotel Wi-Fi
general|The intern asked why we do it this way and nobody in the room knew
general day=4|It's Friday and I'm not deploying. I'm looking at the button, that's all
general|Rain on the workshop roof, radio on, nothing urgent. This is what I built it for [[photo]]
general|I've counted: my project has 4 users and 11 settings
general|Today I learnt that the "temporary" table is the oldest one we have
general|Does anybody else read release notes of software they don't use? For the prose?
general|My phone corrected "merge" to "marriage". Resolve conflicts indeed
general|Three years ago today I wrote "hello world" in a language I now teach. Life's odd
general|Anyone else keep a folder with nice messages for bad days?
general|The best feature I shipped this month is a sentence
general|Neighbour asked if I'm mining something because of the humming. It's the 3D printer, and it's mining time
general|I finally understand monads. No, wait. It's gone
general|My smallest project has the most stars and my biggest one has my mother
general|Apparently I've been spelling "receive" wrong in a column name since 2019
general|Read my own code from last year. I'd like to have a word with him
general|Turned my phone to grayscale. I now notice which apps were only colours
general|If your settings page needs a search field, stop
general|Lunch: soup. Laptop: dry. A success
general|I asked for feedback and got it. Need a blanket
general|Someone in the train is typing a password out loud, letter by letter
general|Backup finished, tea finished, day finished
general|It took me 40 minutes to take a screenshot without my inbox in it
general|I'm writing a letter by hand and looked for undo
general|The new chair has arrived, the back pain hasn't noticed yet
general|My dentist's website is better than mine. He did it himself. Motivation or humiliation, we'll see
general|Found a bug by reading. Just reading. Like a book
general|The printer works!! Nobody touch anything
general|Two hours of silence in the chat, are you all shipping or all asleep?
general|I've put a sticky note on my screen: "who's it for?"
general|When the tests pass at the first run I always add an assert false to be sure
general|Woke up with the solution, wrote it down, it says "fish but sideways"
general|Hot take: the second version is where most of us should stop
general m=3,4|Just saw the first bee on the balcony. Season's open
general|An honest status page would say "mostly"
general|I've replaced a meeting with a photo of a whiteboard. Everyone's happier [[photo]]
general|Our kettle died today. Minute of silence for the real founder of this group
general|Reminder that "later" has no API
general|Some days are for building, today was for looking for the charger
general|My daughter named our home server "Gerald". Gerald is down
+3h|Gerald is up again. It was the plug
general|I've become the person who says "did you restart it" and I'm at peace with it
general|Found the perfect domain. It's taken. By me, in 2018
general|Why does every to-do app want to know my birthday
general|Coffee number three and the regex still wins
+2h|Mood: the regex has been replaced by two ifs and everyone can read it
general|Quick poll without a poll: silence, music or rain sounds?
+40m|Rain sounds, but the real ones. They come through the window I should have fixed
general m=10,11|First frost on the window and my sensor agrees with it to half a degree
general|I've written "just" eleven times in one email. Taking them out, one by one
general|A librarian explained taxonomy to me in ten minutes and I'm rewriting my tags
general|If I disappear for a week it's because I opened the drawer with the old phones
general|My app was mentioned in a school newspaper. Circulation 140. I'm famous
general|Tried to explain rate limits with cookies and two children. It escalated
general|The most useful thing I own is a roll of white tape
general|Nothing is as permanent as a cable I've laid "for this weekend"
general|A stranger fixed a typo in my README at 3 in the morning. Humanity's fine
general|My side project just turned four. It still can't walk
general|Who decided that "Are you sure?" is a good question at midnight
general|I had one job today and I did the other one
general|The demo gods accepted my offering (a USB-C adapter)
general|Put my phone in another room. Wrote more in two hours than in the two days before
general|Reading old messages here and noticing how many of our "impossible" things run today
general|I made a chart of how often I say "almost done". The curve doesn't converge
general|Small kindness of the day: someone answered my bug report with "you're right"
general|My neighbour returned the drill. With a cake. The system works
general|Somewhere between "quick fix" and dinner I've lost an afternoon
general|There's a pigeon on my balcony inspecting the antenna. He seems competent
general|Wrote a letter to my users instead of a changelog. Got nine letters back
general|Everything's on fire, but only in staging
general|I've got 30 browser tabs about one capacitor
`;
