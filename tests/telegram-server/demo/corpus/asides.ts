/** Single remarks, one a line. */
export const ASIDES = `
Coffee number three, bug number one
Today's theme is "why is this null"
The build is green, touch nothing
I've named the staging server "hope"
House rule: no deploys after lunch, only cake
Merged something I wrote in June. It aged like bread
Inbox zero, issue tracker forty
Wrote a function so small that it apologised
The documentation was right. I'd like to report a miracle
Rainy day, perfect for indexes
My linter and I have reached an understanding
It's always the time zone, even when it's DNS
Just watched a user find the button on the first try. Best film of the year
Three reviews before breakfast, feeling dangerous
Turned it off. Turned it on. I have a degree
Anyone else type "exit" into the browser?
Reading old issues by candlelight
I fixed it and now I miss it
Half of my job is finding out which half is the problem
Logging off to look at a tree
The tests are slow because they're thinking
My favourite diff today: one character, four deleted comments
Nothing on fire. Checking twice
Wrote it down so that I can forget it properly
Somebody thanked me in a changelog. I've printed it
I've got a branch older than my bicycle
Rubber duck says ship it
A quiet pull request is a happy pull request
Good morning to everybody whose migration finished overnight
Today I learned to say no in a meeting. It's one syllable
The new keyboard is loud, but so are my opinions
Half past four and the first sensible stack trace of the day
Refactored by the window, the pigeons approve
Question to self: who approved this? Self: you
My phone autocorrects "deploy" to "deplore"
The prototype is held together by tape and good will
Lunch break extended due to a beautiful proof
Ran it on the old laptop. It's a benchmark and a heater
Everything is a list if you look long enough
I asked for a small icon and got a small argument
Two monitors, one of them is just the logs scrolling, it's my aquarium
Found the bug. It was wearing my name
Ending the week with fewer lines than I started, as one should
Nothing to show this Friday except that I slept
The feature request I dreaded was already built. By me. In March
Local train, no wifi, best focus in weeks
Someone star my repo so that my mother stops asking
That moment when the reviewer writes "oh, clever" and you worry
The cleanest code I've read this week was in a cookbook
I've started reading error messages to the end. Revolutionary
Turned a meeting into a paragraph
Monday's plan survived until Monday
I now own a domain for every mood
Tea, rain, refactor
`;
