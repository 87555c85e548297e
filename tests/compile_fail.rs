//! What must not compile: a permission forgotten. Each file in `compile_fail/` is one mistake, and beside it what the
//! compiler says to whoever makes it.

#[test]
fn a_forgotten_permission_does_not_compile() {
    let mistakes = std::fs::read_dir("tests/compile_fail").expect("the folder of mistakes");
    let mistakes =
        mistakes.filter_map(Result::ok).filter(|file| file.path().extension().is_some_and(|end| end == "rs"));
    assert!(mistakes.count() >= 5, "there are no mistakes to try");
    trybuild::TestCases::new().compile_fail("tests/compile_fail/*.rs");
}
