internal import AnalysisCore
internal import BriefingModel
internal import Foundation
internal import Language
internal import ReferenceData

/// The analyser with the reference data of a workspace.
struct AnalysisEngine: Sendable {
  private let analyzer: Analyzer
  let language: LanguagePipeline
  private let attributions: AttributionFinder?
  let reference: ReferenceLibrary
  private let workspace: Workspace?
  /// By what findings count as up to date. Reads every model to its end, so ask only where findings
  /// are kept.
  var version: String { AnalysisVersion.of(workspace) }

  /// Makes the analyser; the workspace's `reference/` files add to and override the shipped data.
  init(workspace: Workspace?) throws(PipelineError) {
    let files = workspace.map(WorkspaceReference.files) ?? []
    let library = files.isEmpty ? .shipped : ReferenceLibrary(overrides: files)
    let faults = library.diagnostics.filter { $0.severity == .error }
    guard faults.isEmpty else { throw .configuration(.analysis, faults) }
    do throws(LanguageModelError) {
      let container = try ModelContainer.shipped()
      language = try LanguagePipeline(container, library: library)
      attributions = AttributionFinder(container: container, reference: library)
    } catch {
      throw .configuration(
        .analysis,
        [
          Diagnostic(
            .error, "analysis.no-model", summary: "the language model cannot be used: \(error)",
            remedy: "install the program anew")
        ])
    }
    self.workspace = workspace
    analyzer = Analyzer(reference: library)
    reference = library
  }

  /// What the reference files give to warn of.
  var diagnostics: [Diagnostic] { reference.diagnostics }
}

extension AnalysisEngine {
  /// Whether the analysis reads this language; other articles are listed and not analysed.
  static func isReadable(_ article: Article) -> Bool {
    article.language == "en" || article.language == "und"
  }

  /// The findings of an article; of one in another language only the article itself.
  func findings(for article: Article) -> Findings {
    guard Self.isReadable(article) else {
      return Findings(article: article)
    }
    let document = language.read(article.text)
    return analyzer.findings(
      for: article, document: document,
      attributions: attributions?.find(in: document) ?? AttributionResult())
  }
}
