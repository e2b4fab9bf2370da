/** Small scenes of every day. */
export const MOMENTS = `
#
a: Deploy went out, nothing happened, I'm suspicious
b> Check that it went out
a> It had not gone out [[warm 8]]
#
a: My standup today was with the plumber. He had better estimates
b> Did he ship?
a> Hot water since noon
#
a: Somebody left a one-star review: "does what it says"
b> Frame it [[warm 6]]
#
a: I've reached the stage of the project where I argue with past me in code comments
b> Who's winning?
a> He has more context
#
a: TIL my analytics counted my cat walking over the reload key
b> Engaged user
c> Retention?
a>2 Daily active cat [[warm 9]]
#
a: Found a TODO from 2019 that says "ask Martin". Who is Martin
b> I used to work with a Martin. He said ask you
#
a: New desk lamp. My bugs look the same, but warmer [[photo]]
b> Which lamp, though
#
a: Pair programming with my daughter. She wants the button to be "more surprised"
b> Ship it
a> It's shipped. It wiggles [[warm 7]]
#
a: Train wifi is a great fuzzer
b> Property-based travelling
#
a: I wrote a test, it failed, I fixed the test, it passed. What did I learn
b> Patience
#
a: The client wants the logo bigger. The logo is the page
b> Make the page bigger
#
a: Anyone up? Production is fine, I just can't sleep
b> Here. It's lunch. Want to look at a boring PR?
a> Always
b: It was not boring, he found a race in it. Go to sleep [[warm 6; after 40m]]
#
a: Renamed "users" to "people" across the codebase. The diff reads like a poem
b> Did you rename "user error"?
a> "people error" sounds even more accurate
#
a: 3,000 lines of JSON by hand. I have become the parser
#
a: Someone explained my own bug to me in a review so kindly that I apologised to the code
b> That reviewer deserves cake
#
a: Official: my side project has more monitoring than my day job
b> Your side project pages you, your day job pages everybody else
#
a: We had a power cut and the only thing that came back by itself was the thing I never documented
b> Documentation would have scared it
#
a: Sketch of the new onboarding, be merciful [[photo]]
b> Step 3 could go, you know the answer already
a> Step 3 is gone. Thank you
c>1 I'd keep the drawing of the boat
#
a: A stranger in the café looked at my screen and said "you've got an off by one there". He was right
b> Hire him
a> He's nine [[warm 11]]
#
a: Today I deleted a microservice. The function it replaced was shorter
b> Congratulations on your macrofunction
#
a: My code works and I don't know why is scarier than my code doesn't work
b> Write the test before you look at it again
#
a: The conference said "submit by midnight". Nobody said whose
b> Baker Island. You've got time
a> Submitted at 23:58 Baker Island. Bless you [[warm 5; after 9h]]
#
a: Counted: 14 of my 20 open tabs are the same documentation page
b> The other six?
a> Also documentation, but in despair
#
a: I've automated the thing that took ten minutes a month. It took two weeks. I regret nothing
b> 20 years and you're even
#
a: Is it normal to be proud of a migration?
b> Zero downtime?
a> Zero. I stood up
b> Then it's normal [[warm 6]]
#
a: Reminder that you're allowed to close the laptop
b> Closing
c> In a minute
#
a: Who else keeps a "things that confused me today" file? Mine's turning into a book
b> Mine is called why.md. 300 lines
c> Please publish why.md
b>3 Chapter one is called "DNS"
#
a: Wind took the internet down in the whole valley. I read a paper book about distributed systems
b> How was it
a> Eventually consistent
#
a: You know it's a good week when the biggest diff is red
b> -4,112 here
c> -80, but they were the worst 80
#
a: Pixel-perfect, said the designer. On which of the 41 screens, said I. Silence, said the room
#
a: somebody forked my tool and made it better. feelings
b> Merge it back and call it a partnership
a> opened the PR. they're lovely [[warm 5; after 5h]]
#
a: Small win: the app opens in 400 ms on my mother's phone. It's the phone I test on because it's the phone she calls me from
b> The most honest benchmark [[warm 7]]
#
a: Office plant update: still alive, runs on a cron job [[photo]]
b> What's its SLO?
a> Two leaves a quarter
#
a: I can't believe the fix was a comma
b> Show it
a> It's invisible at this size
#
a: The rubber duck has been promoted. It sits in on interviews now
#
a: Reading my first commit from ten years ago. It's one file called final.php
b> Was it?
a> There's a final2.php
#
a: If anybody wants to see the northern lights and a failing build at the same time, come to my balcony [[photo]]
b> Which one's green?
`;
