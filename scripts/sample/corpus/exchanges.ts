/**
 * Small everyday exchanges that do come back in a group, with slots filled anew each time (see `SLOTS`). One scene
 * each, in the form `parseScenes` reads; slots in braces must be names of `SLOTS`.
 */
export const EXCHANGES = `
# hardware
a: Does anyone have {count} {part} lying around? Ordering a bag of a hundred feels silly
b> I've got some, {city} or by post
a> By post please, I'll pay with {food}
# hardware
a: {part}: which ones do you trust? The ones I got last time were labelled wrong
b> Buy from a real distributor and sleep well
# hardware
a: Anybody near {city} with {machine} I could use for an hour?
b> There's one in our makerspace, guests are welcome on {day}s
# hardware
a: Today's lesson: {part} and {liquid} don't mix
b> Rest in peace, {part}
# hardware
a: {machine} is back from the dead after {count} days, two screws are left over [[photo]]
b> Spare weight. It's a feature
# meet
a: I'm in {city} from {day}, anyone up for an evening with laptops?
b> Yes! I know a place with {food} and sockets
# meet
a: {city} folks, shall we meet before the {season} is over?
b> I'm in, {day}s are good for me
c> If it's on the ground floor I'm coming too
# meet
a: Who wants to share a train from {city} to the next meet-up?
b> Me, I'll bring {food}
# meet
a: {day} in {city} was lovely, {count} people and only one burnt finger [[photo 2]]
b> Whose finger?
# help
a: Is it normal that {web} needs {count} seconds to start on a small server?
b> Not on mine. Memory, most likely. Does it swap?
a> It does swap. Found it, thanks
# help
a: Has anyone moved from {db} to {db2} and lived to tell?
b> Yes, {count} weeks, would do it again but slower
# help
a: What's your go-to tutorial for {tech}? I learn by copying and then regretting
b> The official docs, honestly. Then a small ugly project
# help
a: {web} works locally and returns 502 on the server. Logs are empty. Where would you look?
b> Port and host. Is it listening on 127.0.0.1 only, in a container?
a> It was exactly that, fixed in {count} minutes
# help
a: Stuck with {web} since {day}: the upgrade runs through, and afterwards {thing} is gone
b> Check whether it wrote to a new default directory. Mine did
a> Found it, in a folder I've never heard of. Thank you
# help
a: Does anyone know if {db} can handle {count} thousand rows of {stuff} on a cheap server?
b> Easily, with the right index. Show the query when it hurts
# help
a: Would you use {db} or {db2} for {stuff}? I've got {count} users
b> With {count} users use the one you already know
# help
a: Anyone seen {web} eat all memory when {thing} is opened twice?
# help
a: Which of you has {thing} working with a screen reader? I'd like to see how you announce it
b> A live region with role status, polite, and keep the text short
# general
a: Ate {food} over the keyboard. The {key} key is now a matter of luck
b> Take the cap off, a drop of alcohol, patience
# general
a: {count} hours on {thing}, and the fix was {few} characters
b> Price per character is a real metric
# general
a: The workshop smells of {food} and {liquid}. I'm at home
b> You should bottle it
# general
a: Bought {machine} at a flea market for {count} euros, seller said "works sometimes"
b> So does everyone here
# general
a: In {city} the power was gone for {count} hours. Wrote {thing} on paper. It's better than before
b> Paper has no notifications
# general
a: Who else is working with {food} and {tech} tonight?
b> {food2} and {tech2} over here
# general
a: Question from my kid: "why does the computer need {thing}?" I had no answer after {count} minutes
b> "Because otherwise it forgets" works for nearly everything
# show
a: Today {thing} got a new coat of paint. It's {colour} now [[photo]]
b> {colour} suits it
# show
a: Version 0.{count} is out, it does {thing} properly and nothing else https://small-{slug}.example [[warm 5]]
b> Finally something that stops in time
# show
a: Made this from {part} and {material} on {day} [[photo]]
b> It looks like it could leave the room by itself
# jobs
a: Looking for someone who knows {tech} well, {count} hours, paid, this month
b> Sent you a message
# jobs
a: Swap: {count} kilos of {food} for help with {thing}
b> I can do {thing}. What kind of {food}?
# business
a: This month {count} orders, {few} of them from {city}. I've never been to {city}
b> Send them a postcard
# business
a: Printed {hundreds} flyers on {colour} paper, {few} people came. Worth it?
b> Ask the {few}, they've opinions
# games
a: Playtest on {day}: {count} people, {food}, and nobody read the rules
b> Did they have fun?
a> Against my rules, yes
# ru
a: Кто в {cityRu} и умеет {skillRu}? Нужна консультация, с меня {foodRu}
b> Умею, в {dayRu} могу
# ru
a: {countRu} дней пилю {thingRu}, сегодня впервые не стыдно показать [[photo]]
b> Показывай дальше, выглядит живым
# ru
a: Съела {foodRu} над клавиатурой. Клавиши теперь липнут с последствиями
b> Снимай клавишу, спирт и терпение
# ru
a: А правда, что {techRu} сейчас лучше ставить с нуля, а не обновлять?
b> С нуля спокойнее, но сначала бэкап
# fa
a: کسی در {cityFa} {partFa} اضافه دارد؟ سفارش آنلاین دو هفته طول می‌کشد
b> من دارم، پیام بده
# fa
a: امروز {thingFa} را از اول نوشتم، {countFa} خط کمتر شد
b> کمتر یعنی بهتر
# fa
a: عصر {dayFa} کارگاه باز است، {foodFa} هم هست
b> حتماً می‌آیم
`;

/** What may stand in a slot. Names ending in 2 draw again from the same list. */
export const SLOTS: Readonly<Record<string, readonly string[]>> = {
	part: [
		"JST connectors",
		"2N7000 transistors",
		"M2.5 standoffs",
		"rotary encoders",
		"barrel jacks",
		"level shifters",
		"10 k trimmers",
		"reed switches",
		"pogo pins",
		"FFC cables",
		"GX12 plugs",
		"toggle switches",
		"thermistors",
		"SK6812 LEDs",
		"OLED screens",
		"brass inserts",
		"spring terminals",
		"piezo discs",
		"slide pots",
		"buck converters",
	],
	machine: [
		"a drill press",
		"a large-format scanner",
		"a reflow oven",
		"a vinyl cutter",
		"a band saw",
		"a riso printer",
		"a lathe",
		"an overlock machine",
		"a kiln",
		"an old typewriter",
		"a sewing machine from 1958",
		"a spectrum analyser",
		"a bookbinding press",
		"a pen plotter",
		"an oscilloscope with tubes",
	],
	city: [
		"Leipzig",
		"Rotterdam",
		"Gdańsk",
		"Cork",
		"Porto",
		"Tartu",
		"Lviv",
		"Valencia",
		"Bologna",
		"Graz",
		"Aarhus",
		"Brno",
		"Cardiff",
		"Thessaloniki",
		"Kutaisi",
		"Malmö",
		"Bilbao",
		"Cluj",
		"Utrecht",
		"Freiburg",
		"Lyon",
		"Nairobi",
		"Accra",
		"Izmir",
		"Haifa",
		"Sapporo",
		"Oaxaca",
		"Pune",
	],
	day: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
	food: [
		"dumplings",
		"plum cake",
		"olives",
		"a thermos of tea",
		"pickles",
		"cardamom buns",
		"mangoes",
		"rye bread",
		"figs",
		"sheep cheese",
		"fried noodles",
		"honey",
		"apricot jam",
		"sunflower seeds",
		"cold pizza",
		"khachapuri",
	],
	liquid: ["coffee", "sea water", "wood glue", "hot tea", "rain", "linseed oil", "vinegar", "lemonade"],
	season: ["summer", "autumn", "winter", "spring"],
	tech: [
		"Postgres",
		"MariaDB",
		"SQLite",
		"nginx",
		"Caddy",
		"Redis",
		"Grafana",
		"Home Assistant",
		"Node-RED",
		"MQTT",
		"Docker",
		"Django",
		"Rails",
		"Svelte",
		"Godot",
		"Blender",
		"KiCad",
		"FreeCAD",
		"Inkscape",
		"LaTeX",
		"WebRTC",
		"Tailscale",
		"WordPress",
		"Elixir",
		"Go",
	],
	thing: [
		"the login",
		"search",
		"the upload",
		"the calendar",
		"printing",
		"the map",
		"the sound",
		"undo",
		"offline mode",
		"the admin page",
		"the chart",
		"the archive",
		"drag and drop",
		"the receipt",
		"the keyboard layout",
		"the mailing list",
		"the photo gallery",
		"the timer",
	],
	stuff: [
		"sensor readings",
		"receipts",
		"bird sightings",
		"chess games",
		"bus stops",
		"recipes",
		"library loans",
		"seed packets",
	],
	few: ["two", "three", "four"],
	hundreds: ["100", "120", "150", "200", "250"],
	db: ["Postgres", "MariaDB", "SQLite", "DuckDB", "CouchDB"],
	web: ["Grafana", "Home Assistant", "Node-RED", "Django", "Rails", "WordPress", "Nextcloud", "Gitea", "Jellyfin"],
	count: ["5", "6", "7", "8", "9", "11", "12", "14", "17", "18", "22", "26", "31", "40"],
	key: ["E", "space", "B", "N", "escape", "shift"],
	colour: ["dark green", "mustard", "brick red", "sea blue", "plum", "grey with a secret", "orange", "off-white"],
	material: [
		"a cigar box",
		"birch plywood",
		"a bread tin",
		"an umbrella",
		"bicycle tubes",
		"a cutting board",
		"leftover oak",
		"felt",
		"tin cans",
	],
	slug: [
		"timer",
		"ledger",
		"atlas",
		"kettle",
		"drawer",
		"ladder",
		"compass",
		"notebook",
		"whistle",
		"lantern",
		"basket",
		"window",
	],
	cityRu: ["Ереване", "Тбилиси", "Казани", "Алматы", "Белграде", "Самаре", "Берлине", "Риге"],
	skillRu: [
		"фрезеровать",
		"чинить ноутбуки",
		"настраивать почту",
		"переплетать книги",
		"варить алюминий",
		"верстать письма",
		"сводить звук",
	],
	foodRu: ["сырники", "хачапури", "гречку", "пирог с вишней", "варенье", "шарлотку", "лагман"],
	dayRu: ["среду", "пятницу", "субботу", "воскресенье", "четверг"],
	thingRu: ["поиск", "печать чеков", "карту", "личный кабинет", "загрузку фото", "рассылку", "календарь"],
	techRu: ["Постгрес", "роутер", "Блендер", "прошивку принтера", "Домашнего помощника"],
	countRu: ["Девять", "Двенадцать", "Семь", "Восемнадцать", "Двадцать", "Шесть"],
	cityFa: ["شیراز", "تبریز", "رشت", "یزد", "همدان", "اصفهان", "تهران"],
	partFa: ["رله‌ی پنج ولت", "سنسور رطوبت", "کابل دوپونت", "خازن صد میکرو", "ماژول تغذیه"],
	thingFa: ["صفحه‌ی ورود", "بخش جست‌وجو", "یادآورها", "نمودار دما", "صفحه‌ی سفارش"],
	countFa: ["هشتاد", "صد و ده", "سیصد", "شصت", "چهارصد"],
	dayFa: ["پنجشنبه", "جمعه", "سه‌شنبه", "یکشنبه"],
	foodFa: ["چای و نان برنجی", "آش رشته", "زعفران و نبات", "لوبیاپلو", "کلوچه"],
};
