internal import MarkdownTree

/// R38: The scale of likelihood words is printed with its percentages.
///
/// Why: A word without its range means what each reader likes.
/// A breach: an edition without the key.
/// To mend it: print the key.
struct Rule38ScaleKey: HouseRule {
  let number = "R38"
  let summary = "The scale of likelihood words is printed with its percentages."
  let level = RuleLevel.must
  let remedy = "print the scale's words with their percentages"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    // From the end, where the key mostly stands: the list of sources before it is long.
    let blocks = edition.document.blocks.reversed().lazy.map { TextFolding.loose($0.plainText) }
    return edition.data.scale.bands.filter { band in
      let forms = ["-", " "].map {
        TextFolding.loose("\(band.term) \(band.low)\($0)\(band.high)")
      }
      return !blocks.contains { block in forms.contains(where: block.holds) }
    }
    .map { breach("the key lacks '\($0.term)' with its percentages", at: nil, of: edition) }
  }
}
