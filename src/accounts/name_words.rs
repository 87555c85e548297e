//! The words of suggested sign-in names: things of nature and of the house, two lists for each language. They are nouns,
//! so that nothing agrees with anyone's gender; none is a place one may have been kept in, a body, a price or a road. In Spanish and French none has an accent, in Arabic none has a letter that people write in
//! two ways (hamza, final ya or ta marbuta), so that a name typed from memory is the same name.

use crate::language::Lang;

/// The first and the second words of a language.
pub(super) fn of(lang: Lang) -> (&'static str, &'static str) {
    match lang {
        Lang::En => (EN_FIRST, EN_SECOND),
        Lang::Es => (ES_FIRST, ES_SECOND),
        Lang::Fr => (FR_FIRST, FR_SECOND),
        Lang::Ar => (AR_FIRST, AR_SECOND),
    }
}

const EN_FIRST: &str = "
    quiet gentle amber silver golden green blue bright calm early soft warm cool clear misty sunny windy cloudy
    snowy rainy starry mossy leafy grassy sandy stony woolen wooden woven painted little distant northern southern
    eastern western summer winter autumn spring morning evening midday noon lunar mellow plain round tall wide deep
    fresh light mild open patient slow smooth steady still tidy velvet copper ivory";
const EN_SECOND: &str = "
    river meadow lantern pebble willow maple cedar birch aspen clover fern moss brook pond lake island harbor hill
    valley mountain cloud breeze rainbow sunrise comet planet acorn almond apple apricot barley basil carrot lentil
    lemon melon olive peach pear pepper plum quince sesame thyme walnut sparrow robin heron swallow otter badger
    rabbit turtle beetle cricket kettle teapot basket blanket button candle feather ladder notebook pencil pillow
    quilt ribbon";

const ES_FIRST: &str = "
    luna brisa nube lluvia nieve arena piedra hoja rama flor semilla fuente laguna colina pradera ladera orilla playa
    isla costa marea ola niebla aurora tarde noche semana estrella cometa planeta cielo sol viento trueno rayo
    invierno verano estanque bosque campo prado lago monte valle cerro puente faro molino huerto patio sendero tejado
    ventana puerta cortina mesa silla manta cesta taza jarra tetera vela";
const ES_SECOND: &str = "
    roble pino olmo sauce cedro abeto arce haya encina olivo almendro naranjo cerezo manzano higuera trigo avena
    cebada arroz maizal lenteja garbanzo canela menta romero tomillo albahaca azucena clavel girasol amapola
    trigal naranja manzana ciruela pera uva mora fresa sandia almendra nuez aceituna golondrina gaviota paloma garza
    cisne cigarra jilguero ardilla nutria tortuga caracol conejo abeja grillo lana lino cuaderno lapicero pluma papel
    tambor flauta campana";

const FR_FIRST: &str = "
    lune brise nuage pluie neige sable pierre feuille branche fleur graine source colline prairie rivage plage vague
    brume aurore soir matin semaine rayon soleil vent orage hiver printemps automne bois champ lac mont vallon
    pont phare moulin verger jardin sentier toit porte rideau table chaise panier tasse bougie horizon ruisseau
    cascade falaise dune galet coquillage oasis archipel savane plaine bocage cour balcon lanterne nacre";
const FR_SECOND: &str = "
    pin orme saule sapin laurier bouleau tilleul olivier amandier oranger cerisier pommier figuier avoine orge riz
    lentille cannelle menthe romarin thym basilic tulipe coquelicot orange pomme prune poire raisin fraise melon
    amande noix noisette olive hirondelle mouette colombe cygne moineau loutre tortue escargot lapin abeille grillon
    coccinelle papillon laine lin coton cahier crayon plume papier tambour cloche cerf castor marmotte truite
    citron abricot mimosa lavande laitue";

const AR_FIRST: &str = "
    قمر نجم شمس نهر بحر جبل سهل واد تل غيم مطر ثلج نسيم ضباب فجر صباح ربيع خريف شروق غروب ساحل موج رمل حجر غصن ورق
    زهر عشب حقل بستان غدير نبع سحاب برق رعد كوكب شهاب ظل شفق نور جسر منار باب شباك سقف كرسي بساط فانوس قنديل شمع
    دلو فنجان صحن قلم كتاب دفتر حبر لوح جرس طبل ناي عود خيط قطن حرير صوف";
const AR_SECOND: &str = "
    نخل زيتون رمان تين عنب تفاح ليمون برتقال مشمش خوخ توت جوز لوز فستق قمح شعير عدس حمص سمسم زعتر نعناع ريحان ياسمين
    نرجس قرنفل زنبق سوسن بنفسج صنوبر سرو بلوط صفصاف حور سنديان زعفران كمون بابونج يانسون عصفور يمام بلبل هدهد سنونو
    نورس بجع لقلق غزال سنجاب قنفذ نحل فراش دلفين مرجان محار صدف عقيق فيروز ياقوت زمرد كافور مسك بخور اقحوان رند صندل
    عوسج سدر كتان";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_enough_words_and_each_can_be_typed_from_memory() {
        for lang in Lang::ALL {
            let (first, second) = of(lang);
            for list in [first, second] {
                let words: Vec<&str> = list.split_whitespace().collect();
                let unlike: std::collections::HashSet<_> = words.iter().collect();
                assert_eq!(unlike.len(), words.len(), "{lang:?} repeats a word");
                assert!(words.len() >= 62, "{lang:?} has only {}", words.len());
                for word in words {
                    let plain = match lang {
                        Lang::Ar => {
                            word.chars().all(|c| ('\u{0621}'..='\u{064A}').contains(&c) && !"أإآؤئءىة".contains(c))
                        }
                        _ => word.chars().all(|c| c.is_ascii_lowercase()),
                    };
                    assert!(plain, "{lang:?} {word} is written in more than one way");
                }
            }
        }
    }
}
