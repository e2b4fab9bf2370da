/** Everyday talk: habits, disagreements, jokes, accessibility, plans. */
export const GENERAL_SCENES_A = `
# general
a: Unpopular: I stopped writing tickets for my own project and I get more done
b> Where do you put the things you must not forget?
a> I forget them. The important ones come back
c> This is either wisdom or chaos
d> It works until somebody else depends on you
a>5 True. For two people I'd write them down again
# general
a: Tabs or spaces in a repo with three people, one of them me in two years?
b> A formatter. Then nobody is right and everybody is happy
c> Tabs, because people with low vision set their own width
a>3 That is the first argument in this debate I have ever found new. Tabs
# general
a: what's on your desk right now that has nothing to do with work?
b> A lemon. I don't know why [[photo]]
c> Half a clarinet
d> my cat, on the keyboard, she's the reviewer [[photo]]
e> A very small screwdriver which I was looking for since March
# general
a: I deleted my analytics. It's been a month. I miss it less than sugar
b> How do you know what people do?
a> Eleven of them write to me. It's more than I learnt from the charts
c> I'd keep one number: how many came back the next week. Everything else is decoration
# general
a: Does anyone else build something every time they're supposed to do taxes?
b> My best project is called "tax evasion" for this reason
c> careful with that name when you do the taxes
# general
a: A small rant: "Log in to see the price". No. Good bye
b> "Contact us for pricing" = "we will look at your shoes first"
c> Counterpoint from someone who sells to schools: they HAVE to get an offer on paper. But I put the number on the page too
a>3 With the number on the page you are forgiven
# general
a: What made you stop using a product you actually liked?
b> It wanted to be a platform
c> They moved the button I press each day. Twice
d> New owner, new colours, my notes took 6 seconds to open
e> It congratulated me too much
# general
a: accessibility question, not for an app: we print the meet-up poster. what do low vision folks need on paper?
b> Big date and place, strong contrast, no text over photos. And a plain web page with the same content, with the short link on the poster
c> Short link in large letters, QR codes are hard to hit if you cannot see where they are
a> changed all of that, poster is better for everyone now, obviously [[photo; after 1d]]
# general
a: We should not use red and green dots in the stand-up sheet. I can't tell them apart and I've been nodding for months
b> Oh no, sorry. Months!
c> Switching to ● and ▲ and words. Done
a> Thank you. Turns out I was "blocked" since spring
# general
a: How do you tell a friend that the idea is not good?
b> Ask them who they'd call first to sell it
c> "What would have to be true for this to work?" and listen
d> I don't. I help them build the smallest piece and let the world tell them
# general
a: Reading list for someone who wants to understand databases without a degree?
b> Read the docs of one of them front to back. Sounds awful, is the best book there is
c> Build a tiny one. A log file and a hash map. You will understand why everything else exists
a> Started on the log file. I've just reinvented corruption
# general
a: Who else writes the announcement before the code?
b> Always. If the announcement is boring I don't write the code
c> I wrote one, got excited comments, never built it. Please tell me I'm not alone
d>3 You are the majority
# general day=4
a: Friday question: name a tool that costs under 10 € and changed how you work
b> Kitchen timer
c> A head torch. Not for hiking, for looking under tables
d> Masking tape and a pencil: label every cable, be a king
e> Flush cutters. I did not know what I was missing
# general
a: we argue at home whether a pull request should be merged by the author or by the reviewer. opinions?
b> Author. They know when they're ready to watch it break
c> Reviewer, otherwise a review is a suggestion
b>3 A review is a suggestion between adults
c> Fair. For two people who trust each other, the author. I'll give you that
# general
a: Today a user asked whether my app will still exist in five years. I did not know what to say
b> "Your data leaves with one click, today and then." It's the only honest answer
a> Wrote exactly that, with a link to the export. She subscribed
# general
a: Kids' question of the day: "does the internet sleep?"
b> The parts in my house do. Not by design
# general
a: I made a spreadsheet that replaced my app. It's better. What now
b> Publish the spreadsheet
c> Charge for the spreadsheet
a>3 People already pay more for spreadsheets than for apps, don't they
# general
a: Anyone else unable to name things after 5 pm? I have a function called doTheOtherThing
b> I have theOtherOther
c> final_final_spoon(). It stirs
# general
a: proud moment: my daughter (9) fixed a typo in my README and asked for "the green button"
b> Contributor of the month
c> I hope you made her sign off her commit
a> she signed it with a drawing of a horse [[photo; warm 11]]
# general
a: Should we keep voice messages allowed here? I can't listen at work, and I can't search them
b> I like hearing people, but fair point. Could we ask for one line of text with each?
c> In Persian topic we use them a lot, typing on the way is hard
d> One line of summary with each voice message, outside of the language topics?
a>4 I could live with that very well
b>4 Same
# general
a: Do you mention a bug you fixed before anyone noticed?
b> Yes, in the changelog, proudly
c> No. Some graves should stay unmarked
# general
a: I am looking for the name of the effect where you explain a problem to someone and see the answer halfway through the sentence
b> Rubber duck
c> In our office it is called "Sabine", because she never says a word
# general
a: My neighbour's Wi-Fi is called "Patience". Mine is now called "Virtue"
b> Please keep us posted
a: New network this morning: "Temperance". I've started something [[after 3d]]
`;
