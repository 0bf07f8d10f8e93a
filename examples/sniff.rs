fn main() {
    let mut out = std::collections::BTreeMap::new();
    for path in std::env::args().skip(1) {
        let bytes = std::fs::read(&path).unwrap();
        let d = candor::intake::sniff(&bytes);
        let name = path.rsplit('/').next().unwrap().to_owned();
        out.insert(name, (char::from(d.delimiter).to_string(), d.quote.map(|q| char::from(q).to_string()).unwrap_or_default(), if d.backslash {"b"} else {"d"}));
    }
    println!("{}", serde_json::to_string(&out).unwrap());
}
