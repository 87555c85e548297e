//! Where packs come from: the folder that is built in, or one on disk.

use std::collections::BTreeMap;
use std::path::Path;

use super::{Fault, Faults};

#[derive(rust_embed::Embed)]
#[folder = "../moderation-rules"]
struct BuiltIn;

/// No pack that a person writes is larger.
const LARGEST: u64 = 8 * 1024 * 1024;

/// The YAML files of all packs: folder, file name, contents.
#[derive(Clone, Debug, Default)]
pub struct Files(pub BTreeMap<(String, String), String>);

impl Files {
    pub fn built_in() -> Files {
        let mut files = BTreeMap::new();
        for path in BuiltIn::iter() {
            let contents = BuiltIn::get(&path).map(|file| String::from_utf8_lossy(&file.data).into_owned());
            if let (Some((folder, name)), Some(contents)) = (path.split_once('/'), contents) {
                files.insert((folder.to_owned(), name.to_owned()), contents);
            }
        }
        Files(files)
    }

    /// Reads `<folder>/<pack>/*.yaml`.
    pub fn read(folder: &Path) -> Result<Files, Faults> {
        let mut files = BTreeMap::new();
        let wrong =
            |path: &Path, err: std::io::Error| Faults(vec![Fault::new(path.display().to_string(), err.to_string())]);
        for pack in std::fs::read_dir(folder).map_err(|err| wrong(folder, err))? {
            let pack = pack.map_err(|err| wrong(folder, err))?;
            if !pack.path().is_dir() {
                continue;
            }
            for file in std::fs::read_dir(pack.path()).map_err(|err| wrong(&pack.path(), err))? {
                let path = file.map_err(|err| wrong(&pack.path(), err))?.path();
                if path.extension().is_none_or(|end| end != "yaml") {
                    continue;
                }
                let size = path.metadata().map_err(|err| wrong(&path, err))?.len();
                if size > LARGEST {
                    return Err(Faults(vec![Fault::new(path.display().to_string(), "the file is too large")]));
                }
                let contents = std::fs::read_to_string(&path).map_err(|err| wrong(&path, err))?;
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                files.insert((pack.file_name().to_string_lossy().into_owned(), name), contents);
            }
        }
        Ok(Files(files))
    }
}
