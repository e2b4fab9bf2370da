import type { Project } from "./project";

export const RUSSIAN_PROJECTS: readonly Project[] = [
	{
		name: "Очередь",
		owner: "timur",
		tasks: [
			"бот очереди переживает перезапуск, талоны не теряются",
			"вынес расписание врачей в таблицу, регистратура правит сама",
			"ответ бота быстрее секунды даже утром в понедельник",
			"перевёл напоминания на вечер, жалоб стало меньше",
			"снёс капчу, добавил подтверждение кнопкой",
			"выкинул админку, осталась одна кнопка «пауза»",
		],
		story: `
# ru
o: Запустил бота электронной очереди в одной поликлинике. Пока три кабинета. Талон приходит в телефон, сидеть в коридоре не надо. https://ochered-bot.example [[photo; warm 9]]
a> А бабушки без смартфона?
o> Для них в регистратуре бумажный талон, в той же очереди. Иначе бунт
b>1 Красиво. Как решаешь «мне только спросить»?
o> Никак. Это не техническая проблема
# ru
o: Застрял. Утром в 8:00 прилетает 400 запросов за 10 секунд, и часть людей получает один и тот же номер. Счётчик в Redis, INCR
a> INCR атомарный, он не виноват. Ты номер читаешь отдельно от записи в базу?
o> Да. Беру номер, пишу строку, при ошибке повторяю со старым номером. Вот же оно
o: Разобрался, номер выдаёт сама база, уникальный индекс на день и кабинет. Утро прошло тихо. Спасибо [[after 1d]]
# show
o: Queue bot for clinics, English summary: 7 clinics, 1,900 tickets a day, average corridor time from 52 to 11 minutes. One server, 4 € a month. https://ochered-bot.example/en [[photo; warm 13]]
a> 52 to 11. That is hours of people's lives, every day
b>1 What did the doctors say?
o> "Quiet in the corridor. Suspicious."
# ru
o: Поликлиника попросила рекламу в боте. Отказал. Попросили ещё раз, с бюджетом. Отказал с удовольствием
a> Уважаю
b>1 А на что живёт проект?
o>3 На договор с третьей по седьмую. Первые две бесплатно, они меня терпели
`,
	},
	{
		name: "Полка",
		owner: "anton",
		tasks: [
			"дубликаты фото ищутся по хешу, 12 тысяч за минуту",
			"поворот по EXIF наконец правильный",
			"разнёс превью по папкам, диск вздохнул",
			"проверил восстановление из бэкапа, а не только бэкап",
			"прикрутил поиск по месту без карты, просто по названию",
		],
		story: `
# ru
o: Делаю «Полку», разбор семейных фотографий на своём железе. Без облака, без лиц, просто дата, место и дубликаты. Кому интересно потестить?
a> Мне! У меня 80 тысяч фото и чувство вины
o> Идеальный пользователь. Написал в личку
b>1 Почему без лиц?
o>4 Потому что бабушка спросила, кто ещё их видит
# ru
o: У кого получилось заставить HEIC открываться на старом дебиане? Конвертер собирается, но половина файлов чёрная
a> Половина, скорее всего, десятибитная. Собери с свежим декодером или конвертируй на телефоне при выгрузке
o> Да, десять бит. Поставил свежую сборку, чёрных больше нет, спасибо
# show
o: Polka 1.0: family photos on a box in your own cupboard. Sorted 81,204 pictures of one member of this chat, who now has less guilt. https://polka-photo.example [[photo; warm 9]]
a> Can confirm. 80 thousand photos, 19 thousand duplicates, one very bad haircut in 2011
`,
	},
	{
		name: "Петелька",
		owner: "vika",
		tasks: [
			"калькулятор петель считает росток!",
			"добавила толстую пряжу, формулы другие совсем",
			"фото схемы теперь можно повернуть",
			"переписала тексты без слова «инновационный»",
		],
		story: `
# ru
o: Девочки и не только! Калькулятор петель готов: вводишь плотность и обхват, получаешь весь свитер. https://petelka.example 🧶 [[photo 2; warm 8]]
a> Связала по нему шапку. Налезла. Впервые
b>1 А реглан будет?
o>3 Реглан в субботу, если не испугаюсь формул
# ru
o: Помогите со вкусом: кнопка «посчитать» нужна вообще или считать сразу, пока человек печатает?
a> Сразу. Кнопка нужна тому, кто не верит
b> Сразу, но не прыгай числами на каждой цифре. Подожди полсекунды
o>3 Сделала сразу с паузой, стало как живое. Спасибо!!
# show
o: English version of my knitting calculator is up, with inches and with sheep: https://petelka.example/en 🐑 [[photo; warm 8]]
a> The sheep changes size with the yarn weight!!
o> That took longer than the maths
`,
	},
	{
		name: "Спутник на балконе",
		owner: "grisha",
		tasks: [
			"поймал снимок с метеоспутника без полос",
			"антенна переехала с карниза на швабру",
			"расписание пролётов шлёт в чат само",
			"слушал эфир до трёх ночи, наука",
		],
		story: `
# hardware
o: picked up my first weather satellite image from the balcony. antenna is two coat hangers and hope [[photo; warm 9]]
a> The coast is visible!! Which frequency?
o> 137.1, right hand circular, at 40 degrees elevation. the neighbour asked if i'm drying laundry for aliens
b> Are you?
o> no comment
# ru
o: кто-нибудь боролся с помехами от светодиодной лампы в подъезде? всё 137 МГц в шуме с шести вечера
a> Феррит на питание приёмника и подальше от проводки. Лампу подари соседу
o> феррит минус 9 дБ, лампу подарил. шум ушёл, сосед счастлив. все счастливы
# show
o: balcony ground station, live: every pass, every picture, no filter: https://balcony-sat.example [[photo 3; warm 10]]
a> Saw my own city under clouds. Very on brand
b>1 Can you add a "next pass" line? I want to wave
o> added. wave at 19:42
`,
	},
];
