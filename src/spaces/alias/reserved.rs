//! Names nobody may take because they claim power or pass for the site: someone who is called "Police" or
//! "Moderator" can ask for anything. In every language of the interface, whatever the language of the space.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::look_alike::key;

/// Refused as a whole word of an alias, with or without an Arabic article.
const WORDS: &str = "
    admin admins administrator administrators administration facilitator facilitators moderator moderators mod mods
    steward stewards staff official officials officer officers police policeman policewoman cop cops detective
    immigration embassy consulate ngo support helpdesk security system server bot root owner operator organiser
    organizer coordinator counsellor counselor therapist lawyer attorney judge prosecutor caseworker inspector sheriff
    interpol government ministry anonymous deleted withdrawn understory
    administrador administradora administración moderador moderadora facilitador facilitadora equipo oficial policía
    policías agente migración inmigración embajada consulado soporte ayuda seguridad sistema coordinador coordinadora
    abogado abogada juez jueza fiscal terapeuta inspector inspectora gobierno ministerio organizador organizadora ong
    anónimo anónima borrado borrada
    administrateur administratrice modérateur modératrice animateur animatrice facilitateur facilitatrice équipe
    officiel officielle policier policière gendarme gendarmerie préfecture ambassade consulat assistance sécurité
    système coordinateur coordinatrice avocat avocate juge procureur procureure inspecteur inspectrice gouvernement
    ministère organisateur organisatrice anonyme supprimé supprimée
    مدير مديرة إدارة مشرف مشرفة مشرفون ميسر ميسرة منسق منسقة شرطة شرطي شرطية ضابط ضابطة أمن هجرة سفارة قنصلية دعم
    مساعدة فريق رسمي رسمية محام محامي محامية قاض قاضي قاضية محقق محققة نظام حكومة وزارة منظمة جمعية مجهول مجهولة محذوف";

/// Refused where an alias begins with them, run together with anything else ("adminteam", "policenationale").
const STEMS: [&str; 7] = ["admin", "moderator", "moderador", "facilitat", "police", "policia", "understory"];

static RESERVED: LazyLock<HashSet<String>> = LazyLock::new(|| WORDS.split_whitespace().map(key).collect());
static BEGINNINGS: LazyLock<Vec<String>> = LazyLock::new(|| STEMS.into_iter().map(key).collect());

/// Whether an alias, or a word of it, claims to be someone in charge, through look-alikes too.
pub(super) fn sounds_of_authority(shown: &str, whole: &str) -> bool {
    let reserved = |name: &str| RESERVED.contains(name);
    let begins = BEGINNINGS.iter().any(|stem| whole.starts_with(stem.as_str()) || whole.ends_with(stem.as_str()));
    let word = |word: &str| {
        let bare = ["وال", "بال", "لل", "ال"].iter().find_map(|article| word.strip_prefix(article));
        reserved(&key(word)) || bare.is_some_and(|bare| reserved(&key(bare)))
    };
    begins || reserved(whole) || shown.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).any(word)
}
