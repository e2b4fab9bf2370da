/** Questions and their answers. Slots `a`, `b` … are cast anew; `>` answers the line before, `>2` the second line. */
export const QUESTIONS = `
#
a: Which date library do people use now that Temporal is nearly everywhere? I only need "next Tuesday 9:00 in Lisbon"
b> Temporal with the polyfill. Your sentence is literally one line
c>1 Whatever you choose, store the zone name and not the offset
a>3 That's the part I had wrong. Thank you both [[warm 3]]
#
a: My Postgres query takes 40 ms alone and 9 s inside the page. Same parameters. Where do I look first?
b> Prepared statement with a generic plan? Try plan_cache_mode = force_custom_plan
a> 38 ms. How did you know
b> I lost a weekend to it in spring [[warm 5]]
#
a: How do you test emails that go out at night? Mine are right at noon and wrong at 00:10
b> Inject the clock. Then midnight is an argument and not an event
c> And run the suite once with TZ=Pacific/Kiritimati, it finds things
a>3 Found two in the first run. I'm not even angry [[warm 4]]
#
a: Is there a decent way to show "unsaved changes" without a dialog that everybody clicks away?
b> Save. All the time. Then there's nothing to warn about
c>1 We draw a small dot in the tab title. Nobody has lost anything since
#
a: CSS question: sticky header inside a scrolling table inside a dialog. It sticks to the wrong thing
b> Some parent between them has overflow set. It always has
a> overflow-x: hidden on the dialog. Four hours of my life
c>3 overflow: clip does the same and doesn't make a scroll container
#
a: What do you log for a job that runs 10 million times a day? Everything is too much and nothing is too little
b> One line per batch with counts by reason, and every thousandth item in full
c> And always the first and the last of each run
a>2 Counts by reason is a lovely phrase, stealing it
#
a: Anyone using SQLite in production for something with more than a few hundred users?
b> Yes, 11k users, one writer, WAL. Backups by litestream. It's been boring for two years
c> Same, 3k. The only surprise was how little there was to do
a>2 Boring is what I'm shopping for [[warm 4]]
#
a: How do you explain to a customer that "just a checkbox" is three weeks?
b> Show them the table of states. Eight rows, five of them are somebody crying
c> I say: the checkbox is an hour, the promise behind it is three weeks
a>3 This goes on the wall [[warm 7]]
#
a: Does anybody have a good pattern for retries that don't stampede when the service comes back?
b> Exponential, full jitter, and a budget: at most 10 % of calls may be retries
c>2 The budget is what everybody forgets
#
a: My integration tests pass one by one and fail together. Classic, I know. What's your checklist?
b> Shared clock, shared port, shared row with id 1. In that order
a> It was the row with id 1
b> It's always the row with id 1 [[warm 6]]
#
a: What's the smallest thing you'd put between a web form and an LLM so it can't embarrass me?
b> A schema on the way out, and a human-readable "I don't know" as one of its values
c> Log the prompts. You'll want them on day two
#
a: Need a name for a boolean that says whether a thing may be shown to people who aren't signed in
b> isPublic
a> I had allowsAnonymousViewerAccess
b> I know. I could feel it [[warm 8]]
#
a: Git worktrees: does anyone actually use them day to day or only in blog posts?
b> Every day. One for review, one for mine, one that is always on main
c>1 Same. Never stash again
#
a: How long do you keep feature flags after launch? Mine are older than my plants
b> Every flag gets a date in its name. When it's past, CI goes red
a> Mean. Doing it
#
a: I need to import a 2 GB CSV from a user. Browser upload, one small server. Where will it hurt?
b> The BOM, the semicolons, and line 1,400,002 which has a newline inside quotes
c>1 Stream it, never hold it, and tell them the line number when it breaks
a>3 There was a newline inside quotes in line 12. Thank you for the prophecy [[warm 5; after 3h]]
#
a: Is anybody running their own mail server in this decade?
b> Yes. Don't
a> That was quick
#
a: Accessibility question: toast messages. Screen reader reads them, fine, but they vanish. What do people do?
b> Keep them in a list you can reach. A toast is a notification with memory loss
c>1 role=status, no timer for errors, and a way back to it
#
a: How do you cut a release when half of the team is asleep?
b> We don't. The half that's awake watches the graphs
c> Ours releases itself at 10 local time of whoever merged last. Surprisingly polite
#
a: Has anyone measured whether Brotli level 11 at build time is worth it?
b> 6 % over level 5 on our bundle, 40 s of CI. We do it for the fonts only
#
a: Websockets behind a corporate proxy that eats them after 55 seconds. Ping every 30 doesn't help. Ideas?
b> Does it buffer? Try server-sent events with a comment line every 15
a> SSE goes through like butter. A 2006 technology saves my Thursday [[warm 4]]
#
a: Anyone know a library that turns a cron line into a sentence a human would say?
b> cronstrue. "At 09:00, only on Tuesday"
a> Perfect, my users think */5 is a swear word [[warm 6]]
#
a: Our error rate doubled and nobody complained. Is that good or bad?
b> Bad. They've stopped hoping
c> Or bots. Look at user agents before you cry
a>3 Bots. 94 % of it. I did cry a bit
#
a: How do you all name branches? Mine are all called fix
b> verb-noun. drop-old-invoices
c> ticket number and a joke, so I remember which is which
#
a: Can a unique index in MySQL be made to ignore soft-deleted rows? I've got two people called Anna
b> Generated column that's null when deleted, unique on that. Nulls don't collide
a> Two Annas, one of them gone, all is well
#
a: What's the trick for smooth drag and drop on touch? Mine fights with scrolling
b> touch-action: none on the handle only, and start after 150 ms hold
c> And never on the whole card, people scroll with their thumbs on cards
#
a: does anyone have experience with printing from the web? labels, 62 mm, thermal printer
b> @page size in mm, no margins, and the driver set to "actual size". Then pray
#
a: Looking for somebody who has done PSD2 bank connections in the EU and lived
#
a: Is there any tool that shows me which npm dependency added the postinstall script?
b> npm query ":attr(scripts, [postinstall])" lists them
a> TIL npm has CSS selectors. I need to sit down [[warm 7]]
#
a: My teammate writes commit messages like "stuff". How do you raise it without being that person?
b> Write beautiful ones yourself and let git blame do the talking
c> A template in the repo. Nobody argues with a template
#
a: what's a fair price for a small tool that saves an office two hours a week?
b> Half an hour of their week, per month. Nobody has said no yet
c> Ask three of them what they pay for coffee beans and charge that
a>2 went with half an hour. first invoice sent. hands shaking [[warm 9; after 1d]]
#
a: Anyone hosting in Helsinki? Latency from Brazil is 230 ms and my editor feels like a fax
b> Put the static part on a CDN and make the first keystroke optimistic. You can hide 230 ms, not 600
#
a: Does Safari still drop IndexedDB after seven days without a visit?
b> For sites that aren't installed, yes. Ask for persistent storage and show "last synced"
#
a: How do I make a queue fair, when one customer sends 50,000 jobs and nine send ten?
b> One queue per customer, round robin over customers
c> And a cap on in-flight per customer, so that the big one can't sit on all the workers
a>2 Round robin it is. The nine send their regards [[warm 5; after 1d]]
#
a: Quick one: 204 or 200 with an empty object for a DELETE?
b> 204
c> 204
d> 200 with a body, because someday somebody will want a body
a>4 There's always one
`;
