/** Spanish, German, Arabic, Japanese, Chinese and Hindi voices; others answer as they can. */
export const LANGUAGE_SCENES = `
# help es
a: ¿Alguien sabe cómo enviar notificaciones sin depender de la tienda de aplicaciones? Mi web la usan tres panaderías
b> Web push funciona si la instalan en la pantalla de inicio. En los teléfonos viejos, mejor un mensaje de texto
a> Probado en los tres mostradores, funciona. ¡Gracias!
# general es
a: Hoy el bot de tacos recomendó cerrar temprano y el dueño le hizo caso. Tengo poder y no lo quiero
b> Con un gran taco viene una gran responsabilidad
c> 😂 I understood this with my three words of Spanish
# show es
a: Lancé el mapa de puestos de comida del barrio: qué está abierto ahora y qué se acabó. Hecho con un bot y mucha hambre https://puestos.example 🌮 [[photo; warm 9]]
b> ¡Qué ganas! ¿Cómo sabes qué se acabó?
a> Los vendedores mandan un emoji. 🔴 es que ya no hay
c> An API of one emoji. Beautiful
# general es
a: Consejo que me dieron aquí y funcionó: cobrar desde el primer día, aunque sea poco
b> Lo mismo digo. Gratis nadie te cuenta la verdad
# help es
a: Mi formulario pierde la ñ cuando llega a la base de datos. ¿La conexión o la tabla?
b> La conexión, casi siempre. Ponla en utf8mb4 y revisa el collation
a> Era la conexión. La ñ ha vuelto a España, gracias
# help de
a: Weiß jemand, wie man eine Fritzbox dazu bringt, zwei Netze sauber zu trennen? Die Werkstattgeräte sollen nicht ins Wohnzimmer
b> Gastnetz für die Werkstatt, oder ein kleiner Router dahinter. Echte VLANs kann sie nicht
a> Kleiner Router liegt hier noch herum, erledigt. Danke!
# general de
a: Frage an die Runde: Duzt ihr eure Kunden in der App?
b> Ja, aber im Impressum nicht
c> Ich schreibe um das Pronomen herum. Dauert länger und klingt ruhiger
# show de
a: Meine Brotback-Mathematik gibt es jetzt auf einer Seite, ohne Werbung, mit Roggen: https://roggenrechner.example [[photo; warm 7]]
b> Sauerteig bei 28 Grad, endlich jemand, der es ausspricht
c> Do you have rye in cups? Asking for my aunt in Ohio
a>3 Nein. But for your aunt, yes
# help ar
a: مرحباً جميعاً، كيف أضبط اتجاه النص عندما يختلط العربي بالإنجليزي في جملة واحدة؟ النقطة تهرب إلى البداية
b> ضع dir="auto" على العنصر، وللكلمات الإنجليزية استخدم bdi
a> نجحت! شكراً، النقطة عادت إلى بيتها
# general ar
a: أول عشرة مستخدمين من خارج العائلة 🎉 [[warm 9]]
b> ألف مبروك! كيف وجدوك؟
a> من ملصق صغير في مقهى الحي
# general ar
a: هل يفضّل أحدكم الكتابة بالفصحى في التطبيقات أم بالعامية؟
b> الفصحى البسيطة للأزرار، والعامية في الرسائل الودودة
# help ja
a: 質問です。縦書きをブラウザで印刷するとき、数字が横に倒れます。どうしていますか？
b> text-combine-upright: all を数字だけに付けると直ります。二桁までですが
a> 直りました。ありがとうございます！
# general ja
a: ベランダの植物ロガー、三か月ぶりに電池交換しました。予想より長持ちです [[photo; warm 6]]
b> すばらしい。スリープ電流はどのくらいですか？
a> 12マイクロアンペアです。レギュレータを替えたら下がりました
# show ja
a: 作ったもの：駅の時刻を点字シールに印刷するツールです。https://tenji-ekisei.example [[photo; warm 9]]
b> 地元の駅にも貼りたいです
c> Could you tell us in English what it does? The photo looks wonderful
a>3 It prints train times as braille stickers. The station master said yes!
# help zh
a: 请问有人做过离线地图吗？山里没有信号，想给徒步的朋友用
b> 可以用矢量瓦片，提前下载一个区域，手机上大概一百兆
a> 试过了，很流畅，谢谢！
# general zh
a: 今天第一个付费用户来自一个我没去过的城市，开心
b> 恭喜恭喜！🎉
c> Congratulations! I had to translate it but the 🎉 was clear
# show zh
a: 周末做了一个羽毛球计分器，按一下自行车铃就加一分 [[video 19; warm 8]]
b> 铃声加分太有创意了
c> A bike bell as an input device! How do you take a point back?
a>3 Ring twice. My father rings twice all the time.
# general hi
a: आज पतंग वाले रील का सातवाँ डिज़ाइन छपा, हाथ में एकदम सही बैठता है [[photo]]
b> वाह! कौन सा मटेरियल है?
a> PETG, धूप में भी नरम नहीं होता
# help hi
a: क्या किसी ने हिंदी में आवाज़ से टाइप करने वाला फ़ॉर्म बनाया है? दुकानदार टाइप नहीं करना चाहते
b> ब्राउज़र का स्पीच रिकग्निशन ठीक है, पर शोर में नहीं चलता। एक बड़ा बटन रखना, दबाकर बोलें
a> दबाकर बोलने वाला बटन काम कर गया, धन्यवाद!
# general hi
a: दीये वाली लाइट का सर्किट तैयार, बिना तेल के 40 घंटे चलेगा [[photo 2; warm 8]]
b> बहुत सुंदर! किट मिलेगी क्या?
c> So warm! Is that a flicker from a table or real noise?
a>3 Real noise, from a bad transistor. Best use of a bad transistor
`;
