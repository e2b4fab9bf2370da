/** Longer answers in English that fit a kind of message. Each is used once; `{name}` is the author of what is answered. */
export const SHIP_COMMENTS = `
Congratulations {name}! I know how long this has been on your bench
Tried it on my phone, loads instantly, understood it without reading anything. Well done
This is exactly the right size for a first version
The first screen tells me what it's for. You've no idea how rare that is
Sent it to two friends who need precisely this
Love it! One small thing: the back button takes me out of it completely
Works with the keyboard alone, I checked. Thank you for that
Proud of you, {name}. Go and have a proper dinner now
Bookmarked, shared, and slightly jealous
On my old tablet the text is a bit small, but everything works
What was the hardest part in the end?
How did you decide what to leave out?
The tone of the texts is lovely, did you write them all yourself?
I watched this from the first photo, feels like a series finale
Signed up. The welcome email made me smile
It survived my aunt. Nothing survives my aunt
Can I translate it? I've a free evening on Thursday
The way it handles mistakes is so kind
That went from a sketch to real in how many weeks? Impressive
Bravo! Now please don't add anything for a month
Looks calm. Calm is hard
Testing it right now with a bad connection: still fine!
Shown at dinner, got a round of "ooooh"
I'd pay for that, and I don't pay for anything
Quick report from a big screen: the picture gets a little blurry above 2000 px
This deserves a longer post about how it's built
My favourite launch of the season
Finally somebody made one without a login
The page weighs less than my favicon. Respect
Very nice. Which part would you do differently now?
I laughed at the 404 page, on purpose
Opened it on a bus, missed my stop
My mother's first question was who made it. Second: whether you're married
Does it have an export? I'm asking about everything these days
I tried to break it with my full name and it held
It's so quiet. No pop-up, no chat bubble, I feel respected
Found one typo on the second page, writing to you privately
Already using it for something you didn't intend, sorry and thanks
The colours are right. I can't explain it, they're just right
I've waited for somebody to build this since the floppy disk
How do you pay for the hosting? Is there a jar somewhere?
Printed the page and put it up in the staircase
Three taps from link to result. Three!
This is what the web was for
I'll show it in my class on Monday, if I may
Read the source. The comments are the best part
My kid's verdict: "not boring". High praise
You answered a question I've been carrying since the first meet-up
The empty state made me want to fill it. Mission accomplished
I'd put that sentence from the bottom to the top, it's the best one
Small accessibility note: the focus ring disappears on the second button
It opened before I'd put the phone down. What sorcery is this?
A launch with no countdown. I salute you, {name}
Two clicks and I was done, then I stayed to look around
I like that it says what it can't do
Will there be a version for people with gloves on?
Took it for a walk. It knows my street!
`;

export const PHOTO_COMMENTS = `
That's so clean, what did you cut it with?
I zoomed in on the background. Is that a second one already?
Please tell me there's a write-up somewhere
The light in this picture is doing half the work, and it's lovely
Cable management of the year
It looks like it belongs in a museum, the good kind
How big is it? There's no banana for scale
I'd put that on my wall
Your workbench is tidier than my kitchen
Those edges! Sandpaper or a plane?
Is that walnut or did you stain it?
More pictures please, especially of the back
My first one looked a lot worse, {name}
I recognise that drawer. I've the same drawer
You can see that somebody cared
What happens when you press the red one?
Wonderful. The crooked bit makes it
This made my evening
Looks like it grew there
I'm saving this for the day I'm brave enough
Do you sell these? Asking for my shelf
Which filament is that? The colour's great
The mug in the corner has seen things
Is the tape part of the design? Say yes
Zoomed in, found the fingerprint, felt at home
That's a lot of hours in one picture
Can we get it with a hand next to it?
I like how the screws all point the same way
You've hidden the ugly side very well
Who's that in the reflection?
The plant behind it is thriving too, what's your secret
I want to touch it
This should be a postcard
It's even nicer than the sketch
My grandfather had a tool like this, it smelled of oil and apples
Show us the inside! Or is it one of those insides?
Did it take paint well?
That corner joint is better than it has to be
Looks heavy. Good heavy
The dog's face says it all
How does it sound when you close it?
I think it's the first time I've wanted a hinge
Straight to the folder with the good ones
Is the label handwritten? Beautiful hand
Looks like something from a film about kind spies
The before picture, please, for those of us who are still there
`;

export const TALK_COMMENTS = `
I've had the same week, {name}
That should be on a poster in every office
My whole career in one sentence
You say this as a joke, but I've got a folder like that
This is how it starts. Next it's a spreadsheet
I needed to hear that today
Same here, only with more coffee
There's always one of those in each project
I laughed and then I checked mine
Same. It was a Thursday and it was raining
This is either very wise or very tired
It gets better. Then it gets worse, then it's done
I'd read a book about that
Adding it to the list of laws
Deeply relatable, I'm sorry to say
Hugs from over here, {name}
Have you tried turning the afternoon off and on again
You've just described my garage
My cat agrees, she walked over the keyboard when I read it
I'm going to steal this for my talk
One of us! One of us!
Mine does that too, but only when guests are here
Honestly the best thing I've read since lunch
Somebody should do a study on this. Not us, somebody with time
My sister says the same about her students
We had that at my old job, they gave it a name and a budget
There's a saying for that in my village, it involves a goat
I've felt like that since about March
I read this to my rubber duck and it nodded
Can we put this on the mug? The mug is getting full
It's the little things. And the big ones. Mostly the ones in between
Sounds like you need soup, {name}
I'd have bet on the cable
Somewhere a project manager just felt a chill
You're allowed to stop there, it's complete
The older I get, the truer this is
I had to read it twice, and then I had to sit down
That explains the noise last night
I did precisely that yesterday and didn't tell anyone
And then people ask why we drink tea
You could charge for that kind of wisdom
My past self would disagree, but he's got no commit rights any more
Next time call me, I'll bring a torch
I see no flaw in this plan
Print it, frame it, hang it over the printer
On the bright side, you've got a story now
This is the energy I come here for
In my defence, nobody told me either
Welcome to the club, we meet at three in the morning
May your builds be green and your tea be hot
I forwarded it to my brother, no comment needed
Let's never speak of it again, and also tell me everything
`;
