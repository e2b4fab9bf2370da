/** Moments with a place in the year: the first days, the feature and its wave, the holiday lull, the last week. */
export const EVENT_SCENES = `
# general w=0 day=0 hour=9
mira: Good morning! This is the kettle, this is the solder. If you build things (apps, boards, bots, games, a shop, a hive) and would like company that answers, sit down 🫖 [[warm 12; pin]]
timur> Сижу. Чайник горячий
adaeze> Sitting! Is there a rule about how finished a thing has to be?
mira> Only one: it has to be yours
jonas>1 Morning. I bring a shelf planner and doubts
callum>1 i've got a shed with 86 tools in it and no idea what i'm doing
hannah> That is the correct amount of tools to not know what you're doing with
# general w=0 day=1 hour=19
mira: I'd like it small and kind. Three topics to begin with, more when we need them. Say hello, say what's on your table, ask early
dasha> на столе кот и паром. привет
ravi>1 A kite! Half a kite. Hello everyone!
kenji>1 A clock without hands.
oksana>1 Дві камери і двоюрідний брат
lucia>1 a board game with water damage on purpose...
shirin>1 سلام، روی میز من نعنا و یک برد سوخته است
bram>1 Bicycles.
# general w=1 day=3 hour=20
mira: Title got an emoji and the picture is Inês' teapot with a soldering iron as a spout. Looks like we're real now
ines> the teapot took four hours, the iron took five minutes
a> It's perfect, don't touch it
# general w=17 day=4 hour=18
mira: Half of you asked, so: yes, you may invite people. No, we don't want to be big. Invite one person you'd lend a drill to
callum> i lend drills to everyone, this could escalate
mira> One drill's worth of people, Callum
# general w=32 day=6 hour=20
mira: A small newsletter wants to write about us next week ("the friendliest workshop on the internet", their words). Is everyone ok with that? No names, no screenshots
a> Fine with me, if the soup rule goes first
b> Ok. And please give us a person to call when it gets loud
timur> Нормально. Боту добавлю приветствие подлиннее
mira> Soup rule first, Timur's bot second, and I'm around all week
# general w=33 day=1 hour=10
mira: The piece is out: https://quietmachines.example/friendliest-workshop Please be nice to the people coming in, we were all new in this chat once [[warm 15; pin]]
adaeze> "People here ask what your nine users have in common." I'm NOT crying again
thandi>1 Doors open, kettle on!
a>1 It's rather kind. And they spelt everyone right
# general w=33 day=1 hour=19
new: Hello! I came from the newsletter. I don't have a project, only a drawer of parts. Is that allowed?
mira> A drawer of parts IS a project. What's the strangest thing in it?
new> A motor from a music box that plays nothing
a> I need to know more about this motor
b>1 Welcome! Most of us began with a drawer
# general w=33 day=2 hour=20
new: hi all, is there a place where i can see what everybody is building?
callum> show & tell topic, scroll up with a tea. takes about two teas
new> one tea in. the ferry game!!
dasha> 🦊
# help w=33 day=3 hour=18
new: First question here, be gentle: I want to put my page online, it's three HTML files. Everyone tells me to learn containers
a> Three files need a folder. Any static host, drag and drop, done
b>1 Please don't learn containers this week. Put it up and show us
new> It's up! https://three-files.example It took six minutes including the tea [[after 1h; warm 10]]
c> And it loads in no time, because it's three files
# general w=33 day=4 hour=20
mira: Thirty-odd new people since Tuesday. To the old ones: thank you for answering the same question seven times with seven different smiles. To the new ones: you're not late [[warm 13]]
a> I counted nine times, but yes
new> not late 🥲 thank you
# general w=33 day=5 hour=11
new: Weekend question from a newcomer: what do you all do when nobody uses what you've built?
a> I use it
b> I find one person and sit beside them
c> I make the title of the page say what it does. It helped more than anything
new> My title is "Project 2". I see
# general w=34 day=3 hour=19
timur: Двое спамеров за день. Поставил боту проверку ссылок у новичков. Если удалит лишнее, кричите
a> It removed my link to a bread recipe
timur> Хлеб вернул. Спасибо за тест
# general quiet day=2 hour=11
mira: The kettle is on low this week. Rest, eat, ignore your servers. See you on Monday
a> Server ignored
b> My mother has asked me to fix the printer, so not entirely resting
# general quiet day=5 hour=15
a: only one bug today: the string lights have a loose contact. fixed with a spoon
b> Spoon-driven development
# show w=51 day=1 hour=19
adaeze: It happened. Paperboat pays my rent as of this month! Everything I learned on the way is on one page, numbers included: https://paperboat.example/rent ✨ [[photo; warm 22]]
mira> ADAEZE!!! From "should I shut it down" to rent in under a year. I'm so proud of you
timur> Сильно. Поздравляю
thandi>1 Read it twice. The part about the nine people should be in schools
new> I joined this week and this is the first thing I read here. Staying.
callum>1 first round at the next meet-up is on the grandmother tone
adaeze> Thank you ALL. I wrote half of it in this chat without noticing 😭
# show w=51 day=3 hour=20
dasha: fox & ferry is out. the whole thing, not the demo. two hours, three endings, one of them kind. https://foxferry.example 🦊⛴ [[photo 3; warm 24]]
a> Bought before I finished reading the message
kenji> Congratulations. The reflections are still lies?
dasha> all of them, i drew every lie by hand
minjun> ok the ferry physics is so good. how
dasha> the ferry is a very slow elevator that lies on its side
new2>1 My evening is cancelled, thank you
mira> One kind ending of three, that's you in a nutshell, Даша. Bravo!!
# hardware w=51 day=2 hour=18
keyvan: سلام، تازه آمده‌ام. یک ترازوی کوچک ساخته‌ام ولی عددش هر بار کمی بالا می‌رود، کسی می‌داند چرا؟
arash> خوش آمدی! احتمالاً سلول بار گرم می‌شود. بگذار ده دقیقه روشن بماند و بعد صفر کن
hannah> Bee scale person here: read it twice, throw the first away. It helped me more than anything
keyvan> ده دقیقه صبر کردم و اولین خوانش را دور انداختم، ثابت شد! ممنون از هر دو [[after 2h; warm 9]]
# help w=51 day=3 hour=17
pia: Hi, I only joined this week and I'm already stuck, sorry! My blueberry stall takes pre-orders in a spreadsheet and two people always edit the same row. What would you do?
bea> Welcome! How many orders a day?
pia> 30 on Fridays, otherwise 4
jonas> A form that only appends, and a view that sums. Nobody edits a row, so nobody can collide
pia> Append only!! I rebuilt it in an hour and my mother approved. Solved, thank you [[after 1d; warm 8]]
# general w=51 day=4 hour=19
mira: New this week: Pia, Samuel, Зоя, کیوان, Marisol, Tenzin, Hadas and Bogi. Eight new voices, I think that's our best week yet. Hello! 🫖 [[warm 16]]
marisol> Hello!! I make a bot that counts corn. I'll explain later
zoya> Привет! А я шью сумки и автоматизирую пуговицы
samuel> Wheels. I make wheels. For chairs, for carts, for a very fast shelf [[photo]]
tenzin> hi, i fix radios at 3,600 m. the view is good, the reception is better
hadas> Hello! Herbs, labels, and a label printer that hates me
a> The label printer hates everyone, don't take it personally
bogi> hey. synths. small ones
# meet w=51 day=5 hour=15
samuel: Does anyone want to try a wheelchair with the new wheels at the meet-up? I need honest people and a bad pavement
thandi> Honest person here, and I know THE pavement
gwen> I'm in, my chair has opinions
samuel> See you both there! I'll bring two sets and a pump
# general w=51 day=6 hour=20
mira: Sunday numbers, from memory and without charts: two launches, one rent paid, one scale that stands still, eight new people. I'm making tea [[warm 14]]
a> Best week since the kettle's first whistle
callum> and nobody mentioned a rewrite. growth
ravi> Kites tomorrow at dawn if anyone's in Pune!
# general w=51 day=6 hour=22
dasha: 312 people are on the ferry tonight. i'm refreshing like it's a job [[warm 12; after 20m]]
grisha> go to sleep, they'll all arrive
dasha> one just reached the kind ending!!!! [[after 18m]]
adaeze> Close the laptop, Даша. Tomorrow they'll still be there, I promise [[after 16m]]
dasha> ok. closing. thank you all for this year 🫖 [[after 14m; warm 13]]
`;
