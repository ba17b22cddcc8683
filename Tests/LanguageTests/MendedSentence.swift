@testable import Language

/// A sentence of one word a line (number, form, universal tag, Penn tag, head, relation, and "glued"
/// where no space follows) with its arcs mended.
func mend(_ rows: String) -> Document {
  let lines = rows.split(separator: "\n").map { line in
    let columns = line.split(separator: " ")
    return "\(columns[0])\t\(columns[1])\t_\t\(columns[2])\t\(columns[3])\t_\t\(columns[4])\t"
      + "\(columns[5])\t_\t" + (columns.count > 6 ? "SpaceAfter=No" : "_")
  }
  let treebank = Treebank(conllu: lines.joined(separator: "\n") + "\n\n")
  var document = treebank.document(0..<1)
  ArcRepair.mend(&document)
  return document
}

extension Document {
  /// The head's number, from 1, and the relation of a word by its number.
  func arc(_ number: Int) -> String {
    "\(tokens[number - 1].head + 1) \(tokens[number - 1].relation.name)"
  }
}
