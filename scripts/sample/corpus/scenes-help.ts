/** Questions about code and servers, mostly answered, some not. */
export const HELP_SCENES = `
# help
a: Postgres gives me "too many connections" once a day around lunch. Ten users. What am I doing wrong?
b> Serverless or one long-running server?
a> Serverless functions, each opens its own
b> That's it then. Each cold start brings its own pool. Put a pooler in front or cap the pool at 1 per function
c>4 And close idle ones after 10 seconds, the default is "never" in some drivers
a>4 Pool of 1 and a pooler. Lunch has passed quietly. Thank you! [[after 1d]]
# help
a: My cron job ran twice last Sunday. Same minute, two sets of emails. Is my server haunted?
b> Was it between 2 and 3 at night?
a> 2:30
b> Clocks went back. 2:30 happened twice. Run it in UTC, or at 4
a> I have been defeated by Sunday
# help
a: Can someone explain to me like I'm tired: why does my page jump when the font loads?
b> The fallback is wider or narrower than yours, so lines break differently, then the real one arrives
c>1 size-adjust and ascent-override on the fallback @font-face. Measure once, no more jumping
a>3 Did the override thing, it's like the page took a deep breath and stayed
# help
a: Anyone here moved from one big table to partitions in a live database? 90 million rows of sensor data, deletes take all night
b> Partition by month and drop whole months. Deleting is then instant
a> But the moving itself, without downtime?
b> New partitioned table, write to both for a while, copy old months at night, swap names in one transaction
c>4 And take the lock timeout seriously: set it to 2 s and retry, or one long query will block everybody behind your ALTER
a> Copying since yesterday, month by month. Boring in the best way. I'll report
a: Report: swapped at 6:10, 40 ms. Old data deletion from 7 hours to "done". I owe you both a coffee [[after 4d; warm 6]]
# help
a: does anyone have a favourite way to store opening hours? with lunch breaks, holidays and "every second tuesday"
b> Text. One text field. People write what is true and other people can read it
a> i also need "open now"
b> Ah. Then intervals per weekday plus a table of exceptions, and please, please let the exception win
c>4 We use the OSM opening_hours syntax and a library to evaluate it. Every second Tuesday included
a>5 oh that syntax covers everything i listed. perfect
# help
a: Is there a way to see why a websocket closes? Code 1006 and no reason, every 60 s sharp
b> 60 s sharp is a proxy. Idle timeout. Send a ping every 30
a> nginx in front, of course. proxy_read_timeout. Fixed, thanks
# help
a: Stuck since yesterday: works in Firefox, in Safari the form submits twice. No error anywhere
b> Is the button inside a label?
a> …yes
b> Click on label triggers click on button, bubbles again. Take it out of the label
a> I would have needed a week for this. Works now
# help
a: Which is less painful for a hobby project with file uploads: my own disk with backups, or object storage?
b> How much data?
a> 30 GB, grows by 2 a month
b> Own disk plus nightly copy to somewhere else is fine for years. Just test the restore once
c>1 Object storage. Not because of size, because I will move servers and never want to move files again
a> Two good answers, as expected. Went with the disk, restore tested, took 11 minutes
# help
a: I need to send about 200 emails a day from my own domain, and half land in spam. SPF and DKIM are there. What else?
b> DMARC record, and a matching reverse DNS. Also a plain text part beside the HTML
c>1 Look at the first line of your emails. If it says "View in browser" it smells like a newsletter
a> Reverse DNS was missing and yes, "View in browser" was line one 🙈
a: One week later: 4 of 200 in spam. Amazing. Thank you [[after 6d]]
# help
a: Git question, asking for a friend who is me: I rebased, force pushed, and my colleague's two commits are gone. Tell me they are not gone
b> They are in their reflog, and in yours if you ever fetched them. git reflog, find the hash, cherry-pick
a> Found both. Breathing again
c>1 And from today it's --force-with-lease
# help
a: What do you use for feature flags in a tiny app? I don't want a service for 3 flags
b> A table with three rows and a five minute cache
c> An environment variable and a restart
d> A comment that says "turn this on on Friday"
a>4 I love how this gets more honest with each message
# help
a: Timezones: I store UTC, the user picks Europe/Lisbon, they create "every Monday 9:00". After the clocks change it fires at 8. I know why. I don't know what to store instead
b> Store the rule, not the moment: 9:00 + the zone name. Compute the next UTC moment each time
a> So the database holds "local time + zone" for recurring things and UTC only for past things
b> Exactly. Past is UTC, future is a promise in local time
c> "Future is a promise in local time", I want that on a mug
# help
a: Has anyone made SQLite work with several writers? I get "database is locked" about 20 times a day
b> WAL mode and busy_timeout = 5000 first. If that is not enough, one writer with a queue
a> WAL was off. WAL is on. 0 today [[after 1d]]
# help
a: How do you all keep secrets for a side project? Mine are in a file called secrets-final-2.txt
b> sops with an age key in the repo, the key on my laptop and on paper in a drawer
c>1 A password manager with a command line. One item per project
a> Paper in a drawer convinced me
# help
a: Wondering if anybody here has done OCR for handwriting? Recipes of my grandmother, 200 pages, very slanted
b> Did it for letters. Cut into lines first, one line at a time. It went from useless to 80 %
a> And the missing 20?
b> I asked my uncle and he talked for three hours. Best bug report I ever had
# help
a: My CI takes 14 minutes, 11 of them is installing. Where do I begin?
b> Cache by the hash of the lock file. If it still takes long, look at what has a postinstall
a> One package downloaded a whole browser each time. 3 minutes now
# help
a: Is there any decent way to test emails without sending them to real people? I just wrote to 60 customers with "test test banana"
b> Local catcher on port 1025, and in staging rewrite every recipient to yourself
c> Did anyone reply?
a>3 Eleven. One asked if the banana is included
# help
a: how do i get rid of the flash of white in dark mode? it's there for a blink on each load
b> Tiny inline script in head, before any CSS, that sets the class from localStorage
a> inline script plus color-scheme: dark on html, flash gone. thank youuu
# help
a: Anyone managed to render a big SVG map (40k paths) on a phone without melting it?
b> Canvas. Draw once, move the canvas, redraw on end of gesture
c>1 Or cut it into tiles at build time. Phones love tiles
a> Tiles, 256 px, generated in CI. The phone is cold
# help
a: I want to show "3 people are viewing this". Is it worth it?
b> Is it true?
a> Usually it is 1
b> Then it is worth removing
# help
a: Does anybody know why ~ORDER BY random()~ would give the same first row nearly each time? MariaDB, 12 rows
b> Do you seed it? RAND(1)?
a> …there is a 1
# help
a: Question on backups. I dump every night, 30 days, encrypted, other continent. What am I forgetting?
b> When did you last restore one?
a> I knew you would ask. Never
b> That's what you are forgetting
a: Restored. Took 4 hours and the key was on the server I pretended to have lost. Very educational, key is on paper now [[after 2d; warm 7]]
# help
a: My mother's browser translates my app and then every button breaks. Known thing?
b> Yes, translation wraps text nodes in font tags and the framework loses them. Wrap dynamic text in a span, or translate it yourself
a> She uses it in Polish, so I'm translating it. She is the QA
# help
a: anyone tried the new CSS anchor positioning for tooltips in production?
# help
a: Does somebody have a contact at a print shop that does letterpress on recycled card, small runs, in or near Leipzig?
# help
a: Can I run a cron on a Raspberry Pi that wakes it from real sleep? I only find answers from 2014
# help
a: Looking for a dataset of street names with the language they're in. Anyone seen something like that?
# help
a: How do you estimate? Seriously. I said two days, it is day nine
b> Take the honest number, double it, next unit. Two days is four weeks
c>1 I split until each piece is under three hours, then I count pieces. The pieces I can't split are the nine days
a> The piece I couldn't split was "and then sync"
b> It is always sync
`;
