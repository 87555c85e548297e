//! The words of suggested passphrases and of recovery phrases: the BIP-39 lists, made for being written down and read
//! back. Some of their words name what people here have been through; those are understood when typed but never drawn,
//! which costs a phrase of seven one of its 77 bits. It refuses nothing that is in any of the lists.

use std::collections::HashSet;
use std::sync::LazyLock;

use bip39::Language;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::language::Lang;
use crate::random::Random;

const LISTS: [Language; 3] = [Language::English, Language::Spanish, Language::French];

/// Violence, captivity, illness, death, police, sex, money owed: not what a stranger's page should hand to anyone.
const NEVER_DRAWN: &str = "
    abandon abuse accident accuse alcohol arrest assault attack battle betray bitter black blame blast blind
    blood body boil bomb boss boy broken bullet burden burst cage cancel cannon chaos chase child chronic cigar
    client clinic crash crime cruel cry damage danger daughter debris decline despair destroy detect diesel dirt
    disease divorce drastic enemy escape evil exile expose fatal father fault fee female fever flee force
    fragile gasp ghost girl grief guard guilt gun hazard horror hospital hotel hunt hurt husband illegal illness
    infant inflict inject injury inmate insane jealous judge kidney kiss knife lady law lawsuit leg liar liberty
    lonely loyal maid market marriage mask master mercy misery monster mother naive nasty neglect nurse obey
    orphan owner panic patrol penalty pill pistol police poverty prison prize property pulp punch purchase
    purity rebel regret rescue rifle riot sad sadness scare scorpion sell sheriff shock shoot sick siege skin
    slam slender soldier spy sting struggle suffer suspect sword tattoo tobacco trade tragic trap trial trouble
    ugly unfair unhappy upset used useless vicious visa wage warfare warrior weapon wedding weird whip wife wolf
    worry worth wrestle wrong young

    abdomen abogado aborto abuso acoso adicto aduana agonia ahogo alacran alarma amante amargo asalto ataque
    atroz besar beso bestia boda borrar bruja brusco bruto cadaver cancer carcel celda celoso cerdo ciego clamor
    clave cliente colgar combate crimen cripta crisis crudo cruz culpa danza debil delito derrota deseo desnudo
    deuda diablo dinero dolor dormir droga ebrio embudo empresa enemigo enfado enfermo engano esposa espia
    explicar exilio fatiga feo feroz fianza fiebre fobia fosa fracaso fraude fuga furia fusil ganga gemir golpe
    guerra gusano herir hervir hostil hueso huida huir hundir hurto ilegal infiel inmune jaula jeringa juez
    juzgar ladron lastima lesion letal llaga llanto llorar locura lucha maldad malo manco marido matar miedo
    militar miseria misil mono morder morir mortal muerte mujer multa negocio odiar odio ofensa orgia panico
    parir pecado pecho pelea peligro pena perder pesimo policia prensa preso prision probar punal quemar queja
    rabia rapto rango rehen rencor rescate riesgo ruina sangre satan severo sexo sexto soledad soldado sordo
    sudor sufrir susto temor terror testigo toxico trato trauma triste tumba tumor ulcera vejez vena vencer
    veneno vengar vicio victima virgo viudo voraz vulgar

    abdiquer abusif accabler accuser acheter adulte affreux alarmer alerte aliener amertume amour anarchie
    aneantir angoisse anormal anxieux armement armure arracher arsenic asservir assaut atroce attaque aveugle
    bambin bandage bataille blafard blessant brutal cachette calomnie calvaire carabine carnage chagrin chasseur
    chute colere combat couteau crainte crier cyanure debattre debiter dechirer derober desastre detester
    detresse diable dompter duperie ecraser effrayer egarer emprise enchere enfance enfermer ennemi entraver
    epidemie epitaphe eprouver evasion executer exiler excitant fatigue fautif feroce foudre fouiller frapper
    frayeur fremir fuite fureur furieux gendarme gouffre guerrier honteux horrible hurler hypnose illicite
    infini infliger injecter injure insulter intact intime intrigue invasion jouissif jugement juriste justice
    lacerer larme litige lugubre lutter malefice malheur marchand matraque maudire mechant menacer mensonge
    missile monstre morsure munition nefaste negliger nocif nuire nuisible obeir obscur offenser outrager
    paniquer peine penible perte phobie policier pompier posseder priver psychose punitif querelle ravager
    redouter rejeter revolte risque ruiner ruser sabre saboter sanglier sauvage scandale scelerat seduire
    sergent sevir sevrage sinistre soldat solitude terrible toxine trafic tragique trahir tribunal tyran vaincre
    venger venimeux virus vorace";

/// This many words of the language's list, each equally likely; none where the language has no list.
pub(super) fn draw(lang: Lang, count: usize, random: &Random) -> Option<Vec<String>> {
    let list = list(lang)?;
    let mut words = Vec::with_capacity(count);
    while words.len() < count {
        let word = random.pick(list)?;
        if !HURTING.contains(folded(word).as_str()) {
            words.push(word.nfc().collect());
        }
    }
    Some(words)
}

/// This many random digits.
pub(super) fn draw_digits(count: usize, random: &Random) -> String {
    (0..count).filter_map(|_| random.pick(&['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'])).collect()
}

/// Digits with a space after every few, to be read and typed without losing the place.
pub(super) fn grouped(digits: &str, size: usize) -> String {
    let mut grouped = String::with_capacity(digits.len() * 2);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && at % size == 0 {
            grouped.push(' ');
        }
        grouped.push(digit);
    }
    grouped
}

/// Whether a word, folded, is in any of the lists.
pub(super) fn is_known(folded: &str) -> bool {
    KNOWN.contains(folded)
}

/// Without accents, case and width: `Árbol`, `arbol` and `ARBOL` are one word. No list has two words that fold to one.
pub(super) fn folded(word: &str) -> String {
    word.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}

fn list(lang: Lang) -> Option<&'static [&'static str; 2048]> {
    match lang {
        Lang::En => Some(Language::English.word_list()),
        Lang::Es => Some(Language::Spanish.word_list()),
        Lang::Fr => Some(Language::French.word_list()),
        Lang::Ar => None,
    }
}

static KNOWN: LazyLock<HashSet<String>> =
    LazyLock::new(|| LISTS.into_iter().flat_map(|list| list.word_list().iter().map(|word| folded(word))).collect());

static HURTING: LazyLock<HashSet<&str>> = LazyLock::new(|| NEVER_DRAWN.split_whitespace().collect());

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_list_has_two_words_that_fold_to_one() {
        for language in LISTS {
            let folded: HashSet<String> = language.word_list().iter().map(|word| folded(word)).collect();
            assert_eq!(folded.len(), 2048, "{language}");
        }
    }

    #[test]
    fn seven_drawn_words_keep_seventy_six_bits() {
        for lang in [Lang::En, Lang::Es, Lang::Fr] {
            let left = list(lang).unwrap().iter().filter(|word| !HURTING.contains(folded(word).as_str())).count();
            let bits = 7.0 * f64::from(u32::try_from(left).unwrap()).log2();
            assert!(bits > 76.0, "{lang:?}: {left} words, {bits} bits");
        }
    }

    #[test]
    fn what_is_never_drawn_is_still_understood_and_listed_once() {
        let strangers: Vec<&str> = HURTING.iter().copied().filter(|word| !is_known(word)).collect();
        assert!(strangers.is_empty(), "not in any list: {strangers:?}");
        let random = Random::seeded(1);
        for _ in 0..300 {
            let words = draw(Lang::En, 7, &random).unwrap();
            assert!(words.iter().all(|word| word != "vicious" && is_known(&folded(word))));
        }
        assert_eq!(draw(Lang::Ar, 7, &random), None);
    }

    #[test]
    fn digits_are_grouped() {
        assert_eq!(grouped("1234567", 3), "123 456 7");
        assert_eq!(draw_digits(24, &Random::seeded(1)).len(), 24);
    }
}
