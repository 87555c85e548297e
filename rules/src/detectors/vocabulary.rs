//! Small word lists that detectors read, in their folded form: names of months, coins, hosts. They are facts about
//! the world rather than rules, and the same for every space.

use std::sync::LazyLock;

use super::quick::QuickMap;

/// Which of the lists a word is on, one bit for each.
pub type Lists = u32;

/// The lists that a word is on. Asked once for each token, since every detector asks about every token.
pub fn lists(word: &str) -> Lists {
    TABLE.get(word).copied().unwrap_or_default()
}

/// Is a word on a list?
pub fn is_one_of(list: Lists, word: &str) -> bool {
    lists(word) & list != 0
}

macro_rules! words {
    (@bits $bit:expr;) => {};
    (@bits $bit:expr; $(#[$doc:meta])* $name:ident, $($rest:tt)*) => {
        $(#[$doc])* pub const $name: Lists = 1 << $bit;
        words!(@bits $bit + 1; $($rest)*);
    };
    ($($(#[$doc:meta])* $name:ident = $text:expr;)*) => {
        words!(@bits 0; $($(#[$doc])* $name,)*);
        static TABLE: LazyLock<QuickMap<Lists>> = LazyLock::new(|| {
            let mut table = QuickMap::default();
            for (list, text) in [$(($name, $text)),*] {
                for word in text.split_whitespace() {
                    *table.entry(word).or_default() |= list;
                }
            }
            table
        });
    };
}

words! {
    MONTHS = "january february march april may june july august september october november december jan feb mar apr jun \
        jul aug sep sept oct nov dec enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre \
        noviembre diciembre janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre \
        يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر جانفي فيفري افريل ماي جوان جويليه اوت \
        كانون شباط اذار نيسان ايار حزيران تموز اب ايلول تشرين غشت شتنبر نونبر دجنبر";
    COINS = "usd eur gbp mxn cop ars clp pen brl mad dzd tnd egp lbp jod aed sar qar kwd syp iqd ngn kes ugx xof xaf inr \
        pkr bdt php dollar dollars buck bucks euro euros pound pounds quid peso pesos sol soles dolar dolares libra libras \
        quetzal quetzales lempira lempiras bolivar bolivares real reales franc francs cfa balles dirham dirhams dinar \
        dinars naira rupee rupees riyal riyals shilling shillings birr cedi cedis lira liras \
        دولار دولارات يورو جنيه جنيهات دينار دنانير درهم دراهم ريال ريالات ليره ليرات فرنك";
    /// Endings of names on the net that are no word in the languages of the packs.
    ENDINGS = "com org ru xyz io edu gov onion gg ly br uk cn jp mx ua pk bd ph ng ke dz tn lb ae tk gq biz";
    /// Endings that are words too, and count only right after the dot.
    WORDLIKE_ENDINGS = "net info app shop site online store link live club life today world chat page space blog tech cc tv \
        fr de it es us ca co eu me in to pl ch be nl se at ma sa eg cf";
    /// Hosts that lead to a person or hide where they lead.
    HOSTS = "wa t bit youtu discord fb m ig goo tinyurl linktr cutt rb signal snapchat";
    MAIL_HOSTS = "gmail gmial gmai hotmail outlook yahoo ymail icloud proton protonmail gmx yandex aol tutanota zoho \
        جيميل هوتميل ياهو اوتلوك";
    AT_WORDS = "at arroba arobase arobas arrobase ات ارت";
    DOT_WORDS = "dot punto point نقطه دوت";
    SLASH_WORDS = "slash barra سلاش";
    MESSENGERS = "insta instagram ig snap snapchat sc telegram tg tele whatsapp watsapp whats wsp wpp wasap tiktok facebook \
        fb messenger discord skype signal viber imo kik wechat line twitter \
        انستا انستغرام انستقرام انستجرام سناب تيليجرام تلغرام تلجرام تليجرام واتساب واتس فيسبوك فيس تيكتوك ديسكورد";
    STREETS_AFTER = "street st road rd avenue ave lane ln drive boulevard blvd close court square terrace crescent gardens \
        grove way highway row mews parade walk";
    STREETS_BEFORE = "calle avenida avda av plaza paseo carrera cra kra carretera ronda pasaje jiron jr diagonal transversal \
        rue boulevard bd bld chemin impasse allee quai faubourg شارع زقاق جاده زنقه نهج";
    STREETS_FRENCH = "rue avenue av boulevard bd bld place chemin impasse allee quai cours route passage square";
    DOORS = "flat apt apartment apartamento depto piso portal appartement appart شقه عماره بنايه مبني";
    /// "One" where it is also an article.
    ONES = "one un une uno una واحد واحده";
    /// What is counted rather than numbered.
    UNITS = "year years month months week weeks day days hour hours minute minutes night nights time times people women \
        girls men clients ano anos mes meses semana semanas dia dias hora horas noche noches vez veces personas mujeres \
        chicas ans annee annees mois semaine semaines jour jours heure heures nuit nuits fois personnes femmes filles \
        سنه سنين سنوات شهر شهور اشهر اسبوع ايام يوم ساعه ساعات ليله ليالي مره مرات بنات نساء";
    /// Words that do not stand in the name of a street.
    TELLING = "on in at from off by across and to for since until when with because desde hasta por con durante hace cuando \
        porque para pendant depuis pour avec quand jusque jusqu et qui que car عندما منذ حتي لمده مع لان من";
}
