internal import ArticleArchive
internal import Foundation
internal import Language
internal import ReferenceData

/// By what findings count as up to date: the rules of the analysis, its models, the reference data,
/// and the user's own reference files. Where one of them changes, articles are analysed anew.
enum AnalysisVersion {
  /// Counted up by whoever changes the rules of the analysis, so that old findings are made anew.
  private static let rules = 10

  /// The version for a workspace's reference files; nil for none of a user's own.
  static func of(_ workspace: Workspace?) -> String {
    var content = Data()
    for number in [ModelContainer.shippedFingerprint, ReferenceLibrary.shippedFingerprint] {
      withUnsafeBytes(of: number.littleEndian) { content.append(contentsOf: $0) }
    }
    for file in workspace.map(WorkspaceReference.files) ?? [] {
      content.append(contentsOf: file.name.utf8)
      content.append(contentsOf: file.bytes)
    }
    return "analysis/\(rules).\(Archive.digest(of: content).prefix(16))"
  }
}
