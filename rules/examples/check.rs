//! Checks packs without the server: `cargo run -p rules --example check -- FOLDER [PACK] [LANGUAGE]`, or shows what
//! they find in one text: `… FOLDER try "text"`.

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let folder = words.next().map(PathBuf::from);
    let rest: Vec<String> = words.collect();
    let (packs, checked) = match rules::check(folder.as_deref()) {
        Ok(checked) => checked,
        Err(faults) => {
            eprintln!("{faults}");
            return ExitCode::FAILURE;
        }
    };
    if let [command, text] = rest.as_slice()
        && command == "try"
    {
        print!("{}", packs.judge(text, &rules::Context::default()).explain(text));
        return ExitCode::SUCCESS;
    }
    print!("{}", checked.only(rest.first().map(String::as_str), rest.get(1).map(String::as_str)).report());
    ExitCode::from(u8::from(!checked.faults.is_empty()))
}
