//! The JSON Schema of the JSON output, made from its shape: for whoever reads shortlists by program.

use schemars::generate::SchemaSettings;
use serde_json::Value;

use super::json::{Document, Inspected};

/// The JSON Schema (2020-12) of the JSON output; `docs/shortlist.schema.json` is this.
pub fn schema() -> Value {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    settings.into_generator().into_root_schema_for::<Document>().to_value()
}

/// The JSON Schema (2020-12) of what `candor inspect` tells; `docs/inspect.schema.json` is this.
pub fn inspect_schema() -> Value {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    settings.into_generator().into_root_schema_for::<Inspected>().to_value()
}
