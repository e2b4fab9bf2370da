import type { Language } from "../../domain/language";

/** Words no talk does without, by language; those of several languages count for each of them in part. */
export const LANGUAGE_WORDS: Readonly<Partial<Record<Language, string>>> = {
	en: `the and is are was were be been have has had do does did don't doesn't didn't can can't could would should will
		i i'm i've i'll you your we our they them he she it it's its this that these those what how why when where which who
		not no yes to of in on at for from with without by but if or so just only my me us there here any some someone anyone
		anybody get got need want know think work works working thanks thank please hello hi hey everyone guys sorry yeah ok
		now then still after before about more very also than too all one out up use using make try new good it'll let's`,
	es: `el la los las un una unos unas y o pero que de del en con por para sin sobre como cuando donde cual quien porque es
		son esta estan estoy estamos ser fue era hay tiene tengo tienen puedo puede puedes pueden hacer hago hace no si ya me
		te se nos lo le les mi tu su esto eso este ese muy mas menos tambien alguien algo nada todo todos hola gracias buenas
		buenos dias favor bien ahora aqui quiero necesito sabe saben gente al mucho creo solo desde hasta asi entonces`,
	de: `der die das den dem ein eine einen und oder aber nicht ist sind war wird werden habe hat haben ich du er sie wir ihr
		mich mir dich kann konnte muss mit von zu zum zur auf fur bei aus nach uber wie was wo wer wann warum wenn dass auch
		noch schon nur sehr hier da danke bitte hallo ja nein kein keine jemand etwas mal mein dein geht gibt jetzt`,
	fr: `le la les un une des du de et ou mais que qui quoi dont est sont etait etre avoir ai as avons avez ont je tu il elle
		nous vous ils on ce cet cette ces mon ma mes ton son sa ses pas ne plus pour par avec sans dans sur sous comment
		pourquoi quand quel quelle merci bonjour salut oui non tres aussi fait faire peut peux quelqu'un c'est j'ai d'un`,
	it: `il lo la i gli le un uno una e o ma che di del della dei in con per da su non sono sei siamo ho hai ha abbiamo hanno
		come quando dove perche chi cosa questo questa quello anche molto piu gia ancora grazie ciao buongiorno qualcuno
		posso puoi fare fatto tutto tutti mi ti si ci nel nella al alla se`,
	pt: `o a os as um uma e ou mas que de do da dos das em no na nos nas com por para sem nao sim eu voce voces ele ela nos
		eles meu minha seu sua isso este esta esse muito mais tambem ja ainda como quando onde quem porque obrigado obrigada
		ola oi alguem sabe consigo pode posso fazer tem tenho estou foi ser ao gente agora aqui`,
	pl: `i w na z do nie to jest sa byl byla jak co gdzie kiedy kto dlaczego czy ale bo ze sie mi mnie ty on ona my wy oni
		mam masz ma mamy moze mozna moge prosze dziekuje dzieki czesc ktos cos juz tylko tez bardzo jeszcze dla od po przez
		przy ten ta te tego jestem dzien dobry`,
	tr: `bir ve bu da de ne nasil neden nerede kim mi mu icin ile ama var yok ben sen biz siz onlar cok daha gibi olarak
		oldu olan degil evet hayir merhaba selam tesekkurler lutfen her sey kadar sonra once simdi bana sana bilen`,
	ru: `и в не на я что с он как это по но мы из у за вы так от все бы ты для или же ли если меня есть был была было быть
		может можно надо нужно уже только еще когда где кто почему какой какая какие чтобы очень тоже вот там тут здесь
		сейчас потом привет всем спасибо пожалуйста подскажите ребята коллеги нет да ну а то его ее их мне тебе вам нам
		просто через после при без под про об этого этот эта эти того тоже кого чем кто-нибудь знает делать сделал`,
	uk: `і й та в у не на я що з зі він як це по але ми із за ви так від все усі би ти для або чи якщо мене є був була було
		бути може можна треба потрібно вже тільки лише ще коли де хто чому який яка які щоб дуже також ось там тут зараз
		потім привіт вітаю всім дякую будь ласка підкажіть колеги ні його її їх мені тобі вам нам просто через після при без
		під про цього цей ця ці того знає робити зробив`,
	fa: `و از به در که را با این آن است هست بود می نمی برای تا یک من تو ما شما او هم چه چی چرا کجا چطور سلام ممنون مرسی دارم
		داره دارد کنم کنید کسی بچه ها خیلی`,
	ar: `و من في على إلى الى عن مع هذا هذه ذلك التي الذي ما لا لم هل كيف متى أين لماذا أنا انت نحن هو هي كان كل أو او ثم
		شكرا مرحبا السلام عليكم يا`,
};

/** Words of languages without a place of their own that would else be taken for one that has: Bulgarian, Serbian, … */
export const FOREIGN_WORDS = `съм ще че това са си от със много как благодаря здравейте няма
	je sam smo ste nije kako ili samo jako hvala је сам смо није како или само хвала
	gw yang dan di ini itu tidak ada untuk dengan saya kamu apa bisa het een niet van voor maar och inte det som jag
	ar att si nu cu este pentru sunt`;
