/** Meet-ups, jobs and swaps, money talk. */
export const PLACE_SCENES = `
# meet
jonas: Who's around Berlin next week? I could host six people and a soldering station in Neukölln
b> Me! I bring tea and a broken radio
c> In, if it's not Thursday
d> I'll be on a train through Berlin on Wednesday, four hours, would stop for this
jonas> Wednesday then, 18:30, third floor, the bell says "Werkstatt". Address by private message
jonas: Six people, one radio that plays again and a burnt table edge. Thank you all for coming [[photo 3; after 3d; warm 12]]
# meet
a: Online show night on Sunday? Five minutes each, unfinished only. Finished things are for parents
b> I'll show the thing that doesn't work, loudly
c> Time please? I'm at +7
a> 14:00 Berlin, that should be 21:00 for you
c> Perfect
# meet
a: Is the space step-free? And is there a quiet corner? I'd love to come, but I need both
b> Step-free from the yard side, yes. Quiet corner: we'll use the office next door, door closes, lamp instead of ceiling light
a> That's exactly the answer I hoped for. Coming!
# meet
a: Tbilisi people? I'm in town for two weeks and I've got nobody to show my circuit to
nino> Here! Saturday, my aunt's yard, there's a grape arbour and three sockets
a> I'll bring extension cords
# meet
clara: Lisbon coffee on Saturday at eleven? Ines knows a place with big tables
b> In. Will bring zines to swap
c> I'm only there from Monday 😭
clara> Then we drink one for you and post it [[photo; after 3d]]
# meet
thandi: Repair day at our school on the 14th, we need two people who're not afraid of toasters
b> Not afraid of toasters
c> Slightly afraid, but coming
thandi: 22 repaired, 9 declared dead with honours. One toaster is now a lamp [[photo 2; after 4d; warm 10]]
# meet ru
a: Кто в Ереване на следующей неделе? Посидим с ноутбуками, обещаю розетки
b> Я! В четверг вечером свободен
c> Буду проездом, но на кофе успею
a> Четверг, 19:00, кафе во дворе у каскада. Пишите, кто ещё
# meet
a: Train idea: who'd join a slow train build weekend? Eight hours on rails each way, no internet, two sockets per table
b> No internet for eight hours is my dream sprint
c> I get sick when I solder on trains, ask me how I know
a> Laptops only, then. I'll look for dates in spring
# meet
pelle: Oslo, Copenhagen, Malmö: can we do something in the middle? Ferries count
b> The ferry itself is the middle
c> Meet-up on a ferry. Fox not included
# jobs
lena: Looking for 3 days of help: our little choir app needs someone who really knows Web Audio. Paid, 400 a day, remote, November is fine
b> I've done two of those, writing you
lena: Filled, and solved in two days instead of three. What a group [[after 8d]]
# jobs
lena: Hiring (part time, 20 h): front-end person who likes forms. Yes, forms. A housing co-op, 38 flats, kind people, German needed. https://genossen-wohnen.example/jobs
b> How is remote?
lena> Two days a month in Kassel, the rest from wherever you like
c> Forwarded to a friend who indeed likes forms
# jobs
lucia: swap: i translate your app into Spanish, you draw me an icon. Fair?
ines> deal. what does the icon do
lucia> it floods...
# jobs
a: I've a spare 4-channel oscilloscope, old and heavy and honest. Goes to someone who will use it. Pick up near Utrecht
b> I'd use it every week and I've a bike with a crate
a> It's yours. It really needs a crate
b: It's home. It smells like a physics class [[photo; after 5d]]
# jobs
a: Does anyone know a photographer for product pictures, 12 small objects, Hamburg? Budget is 500
b> You can do it yourself with a window, a white card and an hour. I'll show you on a call
a> The window and the card! I kept the 500 [[photo 3; after 4d; warm 7]]
# jobs
bogdan: Offer: code review for beginners, one hour a week, free, in Russian or English. Kind but thorough
b> How do I sign up? I've 300 lines of shame
bogdan> That's how. Send the shame, Thursday
# jobs
a: Anyone looking for an internship supervisor? Our cellar workshop can take one person in spring, bikes and boards
# business
a: pricing question. my tool saves a bakery about two hours a week. what do i ask for?
b> What does an hour cost them? Take a tenth of what they save
a> 2 h × 4 weeks × 22 € = 176. so 17 a month?
b> 19. Nobody trusts 17
c> And yearly with two months free, bakers like to be done with things
a: they said yes to 19 yearly before i finished the sentence. should've said 29 [[after 3d; warm 9]]
# business
a: Freemium or trial? I've read 30 posts and all of them are certain
b> Does it get better the more people use it? Then free. If not, trial
c> 30 days is too long. 10 is enough and people decide in the last two anyway
a> Trial, 14 days, no card. Decision made, reading stopped
# business
a: How do you people handle refunds? First one today and I took it personally for an hour
b> Refund at once, ask one question, no begging
c> I wrote: "Done. What did you hope it would do?" Half answer, and it's better than any survey
a>3 Sent that. He answered with two pages. TWO PAGES
# business
a: Is it worth registering a trademark for something that makes 300 a month?
b> No. Register the domain and get to 3,000
c> I did and it was 900 € for a paper I've never needed. Yet
# business
a: small shop owners: how do you deal with "can i get it cheaper?" at the market stall
b> "You can get it smaller."
c> I say yes to kids and no to grown-ups
a> using both on saturday
# business
a: The tax office wants "the nature of my business". I make a bot that reads poems. What's the category?
b> Publishing. Mine is a game and they put it under publishing too
c> "Other" exists, but it's where letters come from
# business
a: who has experience with customs for small hardware kits? uk to eu, under 150 €
b> Register for the import scheme or use a marketplace that did. And write a real description: "electronics kit for education", never "gift"
a> three parcels through without a word. thanks, that was worth a lot
# business
a: I raised the price for new users by 40 % and told everybody that old ones keep theirs. Got three thank-you letters. For a price raise
b> You told the truth early. That's rarer than discounts
# business
adaeze: Monthly numbers thread! I start: 412 in, 96 out, one customer lost, one came back
b> 88 in, 61 out, still mostly friends
c> 0 in, 12 out, but the 12 is the domain, and it's a good domain
d> 1,940 in, 300 out, and tired
adaeze>4 Rest, please. The numbers'll be there on Monday
`;
