/** Single remarks in Spanish, German, Japanese, Chinese and Hindi. */
export const WORLD_CHATTER = `
general es|El martes es el lunes con experiencia
general es|Mi abuela probó la app y encontró el botón que yo había escondido de mí misma
help es|¿Alguien usa impresoras de tickets con tildes? La mía odia la é
general es|Borré media base de datos de prueba y fue muy liberador
show es|Nueva portada del mapa de puestos, ahora con salsa [[photo; warm 6]]
general es|Cuando el código compila a la primera, desconfío y salgo a caminar
business es|Hoy me pagaron en efectivo y con tamales. Acepto ambas monedas
general es|Llueve en la terraza y el sensor lo supo antes que yo
general es|Se me quemó el arroz y el regulador, en ese orden
general es|Tres usuarios en Bogotá, no conozco a ninguno, los quiero a todos
games es|La expansión de los cangrejos ya tiene nombre: «Bajamar»
general de|Heute nur aufgeräumt. Die Werkstatt und drei Funktionen
hardware de|Der Lötkolben ist heiß, der Kaffee ist es nicht mehr
general de|Meine Tochter nennt den Server „den Brummer“. Bleibt so
help de|Kennt jemand einen Drucker, der nach zwei Wochen Pause einfach druckt?
general de|Der Fehler war ein Leerzeichen. Es war immer ein Leerzeichen
show de|Das Stellwerk klackt jetzt richtig, Ton an [[video 14; warm 7]]
general de|Wer montags ausliefert, hat dienstags Zeit für Reue
general de|Chorprobe mit 34 Tablets, ein Ladekabel. Es wurde gesungen
general ja|はんだごてを新しくしたら、下手なのは自分だと分かりました
general ja|今日は一行も書かず、机を片付けました。進みました
show ja|駅の時計、二号機です。木の色を変えました [[photo; warm 7]]
general ja|雨の日はE-inkがよく似合います
help ja|フォントのサブセット化、皆さんは何を使っていますか？
general ja|電池が74日もちました。予定通りです
hardware ja|ねじが一本余りました。動いているので飾ります [[photo]]
general zh|今天只修了一个错别字，但用户高兴了一整天
general zh|茶凉了，接口通了
show zh|新标签设计好了，打印出来很好看 [[photo; warm 6]]
help zh|有人用过便宜的电子秤模块吗？读数总是跳
general zh|周末不写代码，去爬山，山顶信号满格又写了一点
general zh|父亲学会了用我的小程序，还提了三个需求
general hi|आज पहली बार किसी अनजान ने मेरा ऐप इस्तेमाल किया, चाय मेरी तरफ़ से
general hi|बारिश में रील नहीं चलती, पर चाय चलती है
help hi|क्या किसी के पास हिंदी फ़ॉन्ट का हल्का सबसेट है? पुराना फ़ोन धीमा पड़ रहा है
show hi|नया रील कवर, कज़न की पसंद का रंग [[photo; warm 6]]
general hi|कोड चल गया, अब डर लग रहा है
`;
