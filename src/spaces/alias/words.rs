//! The words that suggested aliases are made of. Any thing goes with any quality of its language:
//! English adjectives do not change; the Spanish and French ones were chosen because they are alike in both genders;
//! in Arabic the quality is a second noun ("lamp of dawn"), which agrees with nothing. So no combination can be wrong,
//! and none carries an ending that would speak of the person. First names, people, flowers that are names, animals
//! used as insults, and words with a second meaning in the trade in people were left out.

use std::sync::LazyLock;

use crate::language::Lang;

/// Things, and qualities that go with all of them.
type Pair = (Vec<&'static str>, Vec<&'static str>);

/// The things and qualities of a language.
pub(super) fn of(lang: Lang) -> (&'static [&'static str], &'static [&'static str]) {
    static LISTS: LazyLock<[Pair; 4]> = LazyLock::new(|| {
        let split = |things: &'static str, qualities: &'static str| {
            (things.split_whitespace().collect(), qualities.split_whitespace().collect())
        };
        [
            split(THINGS_EN, QUALITIES_EN),
            split(THINGS_ES, QUALITIES_ES),
            split(THINGS_FR, QUALITIES_FR),
            split(THINGS_AR, QUALITIES_AR),
        ]
    });
    let [en, es, fr, ar] = &*LISTS;
    let (things, qualities) = match lang {
        Lang::En => en,
        Lang::Es => es,
        Lang::Fr => fr,
        Lang::Ar => ar,
    };
    (things, qualities)
}

const THINGS_EN: &str = "
    meadow pebble lantern kettle teapot window doorstep orchard valley hillside harbour island lagoon creek stream pond
    shore tide dune cove bay cliff canyon forest grove thicket clearing path trail bridge gate garden hedge moss lichen
    bracken reed acorn pinecone chestnut walnut almond pear plum quince fig apricot mulberry cedar birch maple alder
    poplar spruce larch oak elm nest feather shell driftwood cloud raindrop rainbow breeze dusk twilight moonlight
    starlight comet horizon snowfall ember hearth candle lamp quilt blanket cushion basket bowl saucer teacup spoon
    ladle loaf oven kitchen table bench shelf ladder thimble button thread loom rug clock bell drum boat sail
    lighthouse mountain plateau waterfall spring well barn attic";

const QUALITIES_EN: &str = "
    quiet calm gentle steady patient kind warm bright clear golden silver amber green blue grey mossy misty breezy
    sunny snowy dewy mellow humble simple sturdy tall wide deep high far early late northern southern eastern western
    distant open free wandering drifting resting glowing shining humming singing winding painted woven carved polished
    hardy plain faithful lively";

const THINGS_ES: &str = "
    arroyo sendero farol puente jardín huerto valle bosque prado lago río cerro monte camino nido musgo helecho trigo
    roble cedro abedul arce olmo fresno pino almendro naranjo limonero cerezo manzano membrillo durazno higo dátil maíz
    girasol trébol tomillo hinojo orégano horizonte otoño invierno verano atardecer amanecer viento guijarro caracol
    faro puerto muelle velero balcón patio umbral tejado banco cesto tazón plato mantel telar ovillo hilo botón dedal
    reloj tambor espejo cajón estante candil fogón horno pan cuenco jarro cántaro mirador manantial nube lluvia orilla
    colina piedra hoja rama semilla raíz pluma concha ventana puerta mesa silla taza tetera lámpara manta cuchara
    escalera campana hoguera bahía laguna cascada pradera montaña arena duna ola marea llama";

const QUALITIES_ES: &str = "
    apacible paciente constante suave verde azul gris celeste turquesa brillante reluciente radiante amable leve libre
    valiente prudente alegre errante naciente silvestre campestre fiel noble simple humilde flexible ágil sutil fértil
    firme fuerte grande fragante abundante distante flotante ondulante invernal otoñal primaveral matinal solar lunar
    austral boreal rural natural musical cordial leal feliz tenaz estable agradable inolvidable perdurable";

const THINGS_FR: &str = "
    ruisseau sentier jardin verger vallon bosquet pré lac étang rivage coteau chemin nid fougère trèfle chêne cèdre
    bouleau érable orme frêne sapin tilleul noyer amandier cerisier pommier figuier noisetier tournesol thym bleuet
    coquelicot roseau galet caillou coquillage phare port quai voilier balcon patio seuil toit banc panier bol plateau
    fil bouton horloge tambour miroir tiroir buffet fourneau pain cruche théière tasse cuillère couverture coussin
    lanterne bougie lampe fenêtre porte table chaise échelle cloche colline prairie forêt rivière source cascade plage
    dune vague marée brume pluie nuage horizon comète étoile lune feuille branche graine racine plume écorce clairière
    falaise île";

const QUALITIES_FR: &str = "
    calme tranquille paisible libre brave souple fidèle sage pâle tendre solide stable agile habile rapide simple sobre
    digne noble robuste limpide sauvage rustique nomade unique rare vaste immense proche modeste aimable sincère utile
    fertile agréable solaire lunaire stellaire champêtre jaune mauve orange turquoise humble honnête magnifique
    splendide admirable durable mémorable polaire tenace vivace sensible";

const THINGS_AR: &str = "
    نافذة باب شرفة عتبة سقف مصباح قنديل شمعة فانوس إبريق كوب فنجان صحن ملعقة سلة وسادة بطانية سجادة طاولة كرسي مقعد رف
    خزانة صندوق مفتاح جرس ساعة مرآة خيط زر نول مغزل كتاب دفتر قلم ورقة رسالة خريطة بوصلة شراع قارب مرسى ميناء جسر درب
    طريق ممر سلم نبع نهر جدول ساقية بحيرة بركة شلال خليج شاطئ موجة صدفة حصاة حجر صخرة كثيب تل هضبة سهل مرج حقل بستان
    حديقة غابة شجرة غصن بذرة جذر سنبلة نخلة صنوبرة بلوطة سنديانة ريشة عش غيمة سحابة قطرة ظل صدى لحن نغمة أغنية حكاية";

const QUALITIES_AR: &str = "
    الفجر الصباح الضحى الظهيرة المساء الغروب الليل الربيع الصيف الخريف الشتاء البحر الوادي الجبل الواحة الصحراء الساحل
    الجزيرة القرية البيت الدار الشمال الجنوب الشرق المطر الثلج الريح الضوء القمر النجوم السماء الأفق الهدوء السكينة
    السلام الأمل الصبر اللوز التين الزيتون النعناع الزعتر القمح الخبز العسل البرتقال الليمون الرمان الكرز المشمش";
