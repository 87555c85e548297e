//! What a post costs against all packs: a reply of a line, a long post, and texts made to be slow.

use std::fmt::{self, Display, Formatter};
use std::sync::LazyLock;

use rules::{Context, Packs};

static PACKS: LazyLock<Packs> = LazyLock::new(|| match rules::check(None) {
    Ok((packs, _)) => packs,
    Err(faults) => panic!("{faults}"),
});

fn main() {
    LazyLock::force(&PACKS);
    divan::main();
}

const ENGLISH: &str = "I came here in 2019 with my cousin, and the agency said we would work in a hotel for 900 a month. \
    They kept my passport and 400 of the wage, every month, for the bed. I am not sure what to ask at the meeting on \
    12 May, but when I read your story I felt less alone. Do you know if the office by the station still helps? ";
const SPANISH: &str = "Llegué en 2019 con mi prima; la agencia dijo que íbamos a trabajar en un hotel por 900 al mes. \
    Me quitaron el pasaporte y 400 del sueldo, cada mes, por la cama. No sé qué preguntar el 12 de mayo. ";
const ARABIC: &str = "وصلت سنة ٢٠١٩ مع بنت خالتي، وقالت لنا الوكالة إننا سنعمل في فندق مقابل ٩٠٠ في الشهر. أخذوا جواز \
    سفري و٤٠٠ من الأجر كل شهر ثمن السرير. لا أعرف ماذا أسأل في ١٢ مايو. ";

/// What people write: a text of every language, which judges as one that breaks nothing.
#[derive(Clone, Copy)]
struct Written(&'static str, &'static str);

impl Display for Written {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

const WRITTEN: [Written; 3] = [Written("english", ENGLISH), Written("spanish", SPANISH), Written("arabic", ARABIC)];

#[divan::bench(args = WRITTEN)]
fn reply_of_100_characters(bencher: divan::Bencher<'_, '_>, text: Written) {
    judge(bencher, text, 100);
}

#[divan::bench(args = WRITTEN)]
fn reply_of_300_characters(bencher: divan::Bencher<'_, '_>, text: Written) {
    judge(bencher, text, 300);
}

#[divan::bench(args = WRITTEN)]
fn post_of_2000_characters(bencher: divan::Bencher<'_, '_>, text: Written) {
    judge(bencher, text, 2000);
}

fn judge(bencher: divan::Bencher<'_, '_>, text: Written, length: usize) {
    let text: String = text.1.chars().cycle().take(length).collect();
    bencher.bench_local(|| PACKS.judge(divan::black_box(&text), &Context::default()));
}

#[divan::bench]
fn after_a_quick_post(bencher: divan::Bencher<'_, '_>) {
    let context = Context { before: &["call me on 07700"], ..Context::default() };
    bencher.bench_local(|| PACKS.judge(divan::black_box("900123 any time"), &context));
}

#[divan::bench(args = ["a ", "1 ", "i n s t a ", "whatsapp me on ", "07 ", "@", "one ", "(", "a.b.", "x'", "wh atsapp ", "і", "\"", "http://a "])]
fn hostile(bencher: divan::Bencher<'_, '_>, piece: &str) {
    let text = piece.repeat(10_000 / piece.len());
    bencher.bench_local(|| PACKS.judge(divan::black_box(&text), &Context::default()));
}

#[divan::bench(sample_count = 10)]
fn reading_all_packs() {
    let _ = divan::black_box(rules::check(None));
}
