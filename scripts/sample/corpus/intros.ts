/** What members say when they introduce themselves: `handle|text`. The language is the member's own. */
export const INTRODUCTIONS = `
anton|Всем добрый день. Антон, храню чужие фотографии на своём железе, по образованию архивист. Отвечаю медленно, зато с примерами
nino|Hello from Tbilisi! I grow grapes and write firmware, mostly in that order 🍇
diego|¡Hola a todos! Diego, hago bots para puestos de comida. My English is from cooking shows, be patient 🌮
roya|سلام، رویا هستم، معلم زبان. دارم یک بازی برای یاد گرفتن لغت می‌سازم و تازه فهمیده‌ام بازی ساختن چقدر سخت است
arash|سلام به همه. آرش، الکترونیک خوانده‌ام و در گلخانه‌ی دایی‌ام تمرین می‌کنم ⚡️
vika|Привет! Я Вика, вяжу и считаю. Хочу, чтобы считала машина, а я вязала 🧶
lena|Hi! Lena, alto, third row. I build a practice page for our choir and I cannot do audio, at all
aoife|hello, aoife, i make tiny sites for tiny festivals. the sites outlive most of the festivals
kwame|Good afternoon. Kwame, backend for a hospital by day, radio plays by night. Happy to look at database questions
priya|Hello!! Priya from Kochi, I'm making a voice form for shopkeepers who don't like typing. So many questions, sorry in advance 🌼
minjun|hi. making a platformer about a lantern. it jumps badly right now
sven|Moin, Sven, Modellbahn seit 1987, Software seit gestern. I read English fine
yui|はじめまして、ゆいです。ベランダの植物に話しかける装置を作っています。よろしくお願いします 🌱
maryam|سلام، مریم هستم. برای مدرسه‌ی روستایمان یک کتابخانه‌ی آفلاین درست می‌کنم و از آدم‌های این‌جا خیلی یاد گرفته‌ام
paula|Hola, soy Paula, tengo un café y una hoja de cálculo que ya no puedo más. Vengo a convertirla en algo
taras|Привіт. Тарас, Львів. Пишу тренажер для друку наосліп. Багато п'ю чаю
somchai|Hello! I am Somchai, noodle shop and Raspberry Pi. The queue display is my first project!
salma|مرحباً، أنا سلمى من تونس. أحب النباتات والخرائط، وأبدأ أول تطبيق لي
lin|hi, lin. offline maps for hikers. i mostly read at night
grisha|привет. гриша. ловлю спутники с балкона, соседи терпят
sigrun|Hello from Reykjavík... I knit cables, the other kind too
bogdan|Bogdan, Chișinău. I do invoices for small farms. Short answers, don't take it personally
niloo|سلام! نیلوفرم، عکاسی می‌کنم و یک برنامه‌ی مرتب‌کردن آرشیو عکس می‌سازم 🦋
thandi|Hi everyone! Thandi, accessibility tester, Durban and Berlin. I'll look at your keyboard focus whether you ask me or not 😄
eero|Eero. Ice, sensors, sauna thermostat. In this order.
mateo|buenas. mateo, hago música con cosas rotas y necesito que no se rompan en el escenario
ksenia|Здравствуйте! Ксения, преподаю физику в школе, хочу сделать симулятор маятника, который не врёт
pavel|Павел. Сети, серверы, дача.
rosa|Hola! Rosa, desert garden, one solar pump, many opinions about cacti 🌵
hamid|حمید، برق صنعتی. بیشتر می‌خوانم، گاهی جواب می‌دهم
gwen|Bore da! Gwen. I use a chair and a screen magnifier and I test things for a living. Ask me anything about ramps, real or digital
levan|hi, levan. i do sound for theatre and write bad code in the breaks
omar|أهلاً! عمر، أبني مقياس عمق لقاربي الصغير، والبحر يضحك عليّ ⛵
hyejin|안녕하세요! I'm Hyejin, I draw clouds and animate them for a weather app nobody asked for ☁️
anneke|Hoi, Anneke, I run a small bookshop and I'm looking for a way to stop counting books by hand
dmytro|Дмитро. Коти, годівниця з камерою, Python.
misha|привет! миша, пекарня на три стола. автоматизирую круассаны (заказ, не тесто)
juhi|Hi, Juhi! Second-year student, building a lost-and-found for our campus. There are 61 lost umbrellas
mehdi|سلام، مهدی. موسیقی می‌سازم و یک دستگاه کوچک برای ضبط تمرین گروه‌مان 🎧
ilinca|Hello, Ilinca! Botanical illustrator learning to code, my first program draws leaves 🪻
kofi|Hi! Kofi, drummer. I'm building a metronome which you feel and don't hear 🥁
ruth|Shalom and hi, Ruth, I was a database admin for 20 years and now I grow tomatoes. Ask me about indexes
haruto|よろしくお願いします。model rockets, small parachutes, big hopes 🚀
zhenya|Всем привет, Женя. Делаю карту стоянок для походов, работает без сети, потому что там её и нет ⛺️
tove|Hej! Tove, midwife. I'd like a rota that understands nights. Never coded before February
petar|Петър, София. Маршрутки, расписания, open data. Hello.
saman|سلام از همدان، سامان. کوه می‌روم و دستگاه ردیاب ارزان می‌سازم 🏔
esther|Hello from Nairobi, Esther here. I maintain water meters for three villages and the software they came with is crying
bea|Hello hello! Bea, baker, found you in the newsletter and read half of it out loud to my starter 🧁
tariq|hey. tariq, skate maps. saw the article, liked the soup rule
alya|Приветики! Я Аля, прочитала про вас и не поверила, что такие чаты бывают 🍓
joao|Olá! João from Florianópolis, I surf and I make a surf report. Here for the friendly!!
nilufar|Hello, Nilufar from Samarkand. I do IT for a small NGO, alone, so I'm happy to find colleagues
george|Hi, George, Thessaloniki. Came from the newsletter. Bus timetables.
parisa|سلام، از خبرنامه آمدم. چتر هوشمند می‌سازم، جدی می‌گویم ☂️
akira|あきらです。ニュースレターから来ました。古いラジオを直しています
mei|大家好，我是陈美，做熊猫主题的记账小程序 🐼
sanne|Hi! Sanne, teacher, here to find out if I can turn my worksheets into something that isn't a worksheet
hugo|Bonjour! Hugo, Montréal. The newsletter said you talk about failures, I have plenty!
vadim|Вадим. Пришёл из рассылки. Делаю табло для хоккейной коробки во дворе
clara|Ciao, Clara, violin maker. I want to measure wood by knocking on it, and I heard you'd not laugh 🎻
femi|hey, femi. podcasts by day, tiny tools at night. the article undersold the jokes
alma|¡Hola! Alma, bióloga de lagartijas. Tengo mil fotos y ningún sistema 🦎
sahar|سلام، سحر هستم، عکاس. دنبال راهی برای فروش چاپ عکس بدون واسطه‌ام 📷
oleh|Олег, Тернопіль. Вітаю всіх, роблю датчики для вуликів
wanda|Hello... Wanda, retired cartographer. I draw maps of places which are gone
devansh|namaste, devansh. cricket scoring, offline, on my father's old phone 🏏
malik|مالك، مصمم خطوط. جئت من المقال وأظن أنني سأبقى
ploy|Hello from Chiang Mai! Ploy, I build toys for elephants (real) 🐘
elias|hej... elias, i put pianos in boxes
yusra|مرحباً، يسرى. أتعلم البرمجة منذ سنة وأبني تطبيقاً لمواعيد المد والجزر 🌊
tanya|Привет всем! Таня, ветеринар. Хочу, чтобы карточки хвостатых жили не в тетрадке 🐿
ffion|hi, ffion, hill farm in wales, 200 sheep, one spreadsheet
behrang|سلام، بهرنگ. تنبک می‌زنم و پد تمرین الکترونیکی می‌سازم 🥁
ignacio|¡Buenas! Nacho, cocinero. Vengo por la automatización y me quedo por las fotos de lámparas 🥘
maja|Hi, Maja from Kotor. Mountain rescue volunteer, I'd love a better way to share where we searched already
renske|Hello, Renske. I used to run support for a hosting company, so DNS questions are home for me
daniyar|Сәлем! Данияр, Алматы. Умный ошейник для лошади, лошадь пока умнее
hoshi|はじめまして、みおです。星を見る人のための赤い画面のアプリを作っています ✨
abena|Hello! Abena, I sew and sell school uniforms. Sizes are my enemy, I'm here for revenge
luka|Luka. Boats, nets, one website. Hello.
mina|سلام، مینا. تازه برنامه‌نویسی یاد می‌گیرم و از سؤال پرسیدن خجالت می‌کشم، پس تمرین می‌کنم 🌻
otso|Hi, Otso. Test engineer, I like broken things. Will trade bug reports for sauna tips
nadia|Hello! Nadia, ceramics and an online shop that sells plates in the wrong order. Excited!! 🪔
pia|Hello! Pia, I've got a blueberry stall, a laptop and a mother who wants receipts 🫐
samuel|Hi. Samuel, wheels. I build them by hand and I'd like to sell them without a phone call each time
zoya|Здравствуйте! Зоя, шью сумки. Меня привела Вика, сказала, тут не кусаются 🪻
keyvan|سلام، کیوان هستم، تراشکار. تازه با میکروکنترلر آشنا شده‌ام ⚙️
marisol|¡Hola! Soy Marisol, maíz de siete colores y un bot muy joven 🌽
tenzin|hello. tenzin. radio repair, weather data, yaks nearby
hadas|Hi, I'm Hadas, I dry herbs on a roof and fight with a label printer 🌿
bogi|hi all. bogi. i make synths the size of a matchbox
`;

/** Answers to an introduction; `{name}` is the newcomer. */
export const WELCOMES = {
	en: [
		"Welcome {name}! Have a look at show & tell, and post early",
		"Hello {name}, sit wherever there's a free chair",
		"Welcome in! That's a project I'd like to see pictures of",
		"Hi {name}! Ask early, we're nicer than we look",
		"Glad you're here, {name}",
		"Welcome! Half of us started with less than that",
		"Hey {name}, what's the part that annoys you the most right now? Someone here has had it",
		"Welcome {name} 👋 the kettle's on",
		"Oh nice, we didn't have one of those yet. Welcome!",
		"Hi! Stand-up is on Mondays, nobody checks, it still helps",
		"Welcome {name}, please post a photo of it, however ugly",
		"{name}! Good to have you. What's the first thing you'd like to get working?",
		"Welcome! You're the second person this month with that idea, you two should talk",
		"hi {name}, welcome to the kettle",
		"That's the best introduction we've had in weeks. Welcome!",
		"Welcome aboard {name}, mind the cables",
		"{name}, you've come on a good week",
		"Oh, I've been hoping for someone who does that. Hello {name}!",
		"Hi {name}, coat on the hook, project on the table",
		"Welcome! Don't read all of it, just start",
		"Nice to meet you, {name}. I've got questions about that already",
		"Hello and welcome, the quiet ones count too",
		"Come in, come in. Somebody will find you a chair",
		"Welcome {name}, there's someone three messages up who you should meet",
		"Hej {name}, lovely to have one more of us",
		"That drawer / garden / workshop of yours, we'd like a picture, {name}",
		"Good evening {name}! It's always evening somewhere in here",
		"Hi! If you get stuck, say so on the first day and not on the ninth",
		"{name}, welcome. The jokes are free, the advice is mostly tested",
		"Glad the door was open when you came by, {name}",
	],
	ru: [
		"Добро пожаловать, {name}! Располагайтесь",
		"О, наши люди. Привет, {name}!",
		"Привет! Покажи, как будет что показать, тут любят недоделанное",
		"Рады видеть! Чайник общий, паяльник по очереди",
		"{name}, привет! Хорошая затея, рассказывай, как пойдёт",
		"Заходи, {name}, тут тепло",
	],
	fa: [
		"خوش آمدی {name}! جای خوبی آمده‌ای",
		"سلام {name}، خیلی خوشحال شدیم. چای حاضر است",
		"چه پروژه‌ی قشنگی، حتماً عکسش را بگذار",
		"خوش آمدی، هر سؤالی داشتی همین‌جا بپرس",
	],
	es: ["Te damos la bienvenida, {name}. Aquí se pregunta sin miedo", "¡Hola {name}! Qué bueno tenerte por acá"],
	de: ["Willkommen {name}! Setz dich dazu", "Moin {name}, schön, dass du da bist"],
	ar: ["أهلاً وسهلاً يا {name}!", "نوّرت المجموعة يا {name}"],
	ja: ["ようこそ、{name}さん！写真、楽しみにしています", "はじめまして。よろしくお願いします！"],
	zh: ["欢迎{name}！有问题随时问", "欢迎欢迎，这里的人都很热心"],
	hi: ["स्वागत है {name}! सवाल पूछने में झिझकना मत", "आइए {name}, चाय तैयार है"],
	uk: ["Вітаємо, {name}! Сідай до чайника", "Привіт, {name}! Радо почитаємо"],
} as const;
