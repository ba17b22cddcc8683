internal import ArticleArchive
public import Foundation

extension BriefingPipeline {
  /// What making the edition of a date would read and write; nothing is changed.
  public func plan(date: String) throws(PipelineError) -> (articles: Int, paths: [String]) {
    let archive = try readArchive(.assessment)
    let articles = try stamped(.assessment) { () throws(ArchiveError) in
      try archive.articles(forEdition: date).count
    }
    return (articles, ["Briefings/\(date).md", "Briefings/\(date).json"])
  }

  /// Where the site is written.
  public func siteFolder(_ output: String?) -> URL { workspace.resolve(output ?? settings.output) }
}
