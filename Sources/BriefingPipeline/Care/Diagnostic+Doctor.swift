internal import ArticleArchive
internal import BriefingModel

extension Diagnostic {
  /// A fault of the archive with what to do.
  init(_ fault: ArchiveFault, _ path: String) {
    let restore = "put a backup in its place: threatbrief restore FILE --overwrite"
    let (severity, name, remedy): (Severity, String, String) =
      switch fault {
      case .noDatabase: (.error, "not-an-archive", restore)
      case .newerSchema: (.error, "newer-archive", "use the newer version of the program")
      case .brokenPages: (.error, "broken-pages", restore)
      case .danglingRows: (.error, "dangling-rows", restore)
      case .alteredBytes: (.error, "altered-bytes", "check the disk; \(restore)")
      case .unreadableArticles: (.error, "unreadable-articles", "check the disk; \(restore)")
      case .unreadableEditions: (.error, "unreadable-editions", "check the disk; \(restore)")
      case .unreadableFindings:
        (.warning, "unreadable-findings", "threatbrief ingest --reanalyze makes them anew")
      case .unindexedArticles: (.error, "unindexed-articles", restore)
      case .articlesOfNoEdition: (.error, "articles-of-no-edition", restore)
      }
    self.init(
      severity, "doctor.\(name)", at: SourcePlace(path: path), summary: fault.summary,
      remedy: remedy)
  }

  static func busy(_ path: String, holder: String?) -> Diagnostic {
    Diagnostic(
      .note, "doctor.busy", at: SourcePlace(path: path),
      summary: "a run is at work here" + (holder.map { " (process \($0))" } ?? ""),
      remedy: "wait for its end; what is half-written belongs to it")
  }

  static func noArchive(_ path: String) -> Diagnostic {
    Diagnostic(
      .note, "doctor.no-archive", at: SourcePlace(path: path), summary: "there is no archive yet",
      remedy: "threatbrief daily makes one")
  }

  static func outdated(_ path: String, _ count: Int) -> Diagnostic {
    Diagnostic(
      .note, "doctor.outdated-findings", at: SourcePlace(path: path),
      summary:
        "\(Counted.text(count, "article")) \(count == 1 ? "was" : "were") analysed by another version, "
        + "or with other reference data",
      remedy: "threatbrief ingest --reanalyze makes their findings anew")
  }

  static func notAnalysed(_ path: String, _ count: Int) -> Diagnostic {
    Diagnostic(
      .note, "doctor.not-analysed", at: SourcePlace(path: path),
      summary: "\(Counted.text(count, "article")) \(count == 1 ? "is" : "are") not analysed yet",
      remedy: "the next edition does it, and so does threatbrief ingest --reanalyze")
  }

  static func halfWritten(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "doctor.half-written", at: SourcePlace(path: path),
      summary: "a run ended before it put this file in its place",
      remedy: "threatbrief publish brings the editions' files in step with the archive")
  }

  static func unfinishedCopy(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "doctor.unfinished-copy", at: SourcePlace(path: path),
      summary: "a restore or backup ended before its copy was whole",
      remedy: "delete the file, and run the command again")
  }

  static func editionWithoutFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "doctor.edition-without-file", at: SourcePlace(path: path),
      summary: "the archive has this edition, and its file is gone",
      remedy: "threatbrief publish writes it again")
  }

  static func fileWithoutEdition(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "doctor.file-without-edition", at: SourcePlace(path: path),
      summary: "the archive has no edition of this date, so the site leaves it out",
      remedy: "put the backup that has it in the archive's place, or move the file away")
  }

  static func notWritable(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "doctor.not-writable", at: SourcePlace(path: path),
      summary: "the folder may not be written to, so nothing can be taken in",
      remedy: "mend its permissions")
  }
}
