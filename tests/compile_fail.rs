//! What must not compile: a permission forgotten. Each file in `compile_fail/` is one mistake, and beside it what the
//! compiler says to whoever makes it.

#[test]
fn a_forgotten_permission_does_not_compile() {
    trybuild::TestCases::new().compile_fail("tests/compile_fail/*.rs");
}
