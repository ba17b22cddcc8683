internal import BriefingModel

// The messages of this module: each names the file, says the effect and what to do.
extension Diagnostic {
  static func empty(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "intake.empty", at: SourcePlace(path: path),
      summary: "the file is empty, so there is no article in it",
      remedy: "fetch it again, or take it out of the list")
  }

  static func binary(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "intake.binary", at: SourcePlace(path: path),
      summary:
        "this is no text (a picture, archive, program or office document), so it is left out",
      remedy: "give the article as text, Markdown, HTML, JSON Lines or a feed")
  }

  static func tooLarge(_ path: String, limit: Int) -> Diagnostic {
    Diagnostic(
      .error, "intake.too-large", at: SourcePlace(path: path),
      summary: "the file is larger than \(limit / 1_000_000) MB (unpacked), so it is left out",
      remedy: "split it into one file an article, or into smaller JSON Lines files")
  }

  static func tooLong(_ path: String, limit: Int) -> Diagnostic {
    Diagnostic(
      .error, "intake.too-long", at: SourcePlace(path: path),
      summary: "the text is longer than \(limit / 1_000_000) MB, so it is no article and left out",
      remedy: "split it into one file an article")
  }

  static func missing(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "intake.missing", at: SourcePlace(path: path), summary: "there is no such file",
      remedy: "check the path")
  }

  static func unreadable(_ path: String, reason: String) -> Diagnostic {
    Diagnostic(
      .error, "intake.unreadable", at: SourcePlace(path: path),
      summary: "the file cannot be read (\(reason)), so it is left out",
      remedy: "check its permissions")
  }

  static func folder(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "intake.folder", at: SourcePlace(path: path),
      summary: "this is a folder where a file is needed",
      remedy: "name the files in it, or put the folder under `inbox`")
  }

  static func noText(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "intake.no-text", at: SourcePlace(path: path),
      summary: "no article text was found, so there is nothing to analyse",
      remedy: "look whether the page needs a login or scripts, and give its text instead")
  }

  static func foreignLanguage(_ path: String, _ language: String) -> Diagnostic {
    Diagnostic(
      .warning, "intake.other-language", at: SourcePlace(path: path),
      summary: "the text is not English (\(language)), so it is stored and listed, not analysed",
      remedy: "give a translation if its content is needed")
  }

  static func mojibakeRepaired(_ path: String, count: Int) -> Diagnostic {
    Diagnostic(
      .note, "intake.mojibake", at: SourcePlace(path: path),
      summary: "\(count) characters had been decoded wrongly before and were repaired")
  }

  static func invalidBytes(_ path: String, count: Int) -> Diagnostic {
    Diagnostic(
      .warning, "intake.invalid-bytes", at: SourcePlace(path: path),
      summary: "\(count) bytes do not belong to the file's encoding and were replaced",
      remedy: "save the file as UTF-8")
  }

  static func encodingGuessed(_ path: String, _ encoding: String) -> Diagnostic {
    Diagnostic(
      .note, "intake.encoding-guessed", at: SourcePlace(path: path),
      summary: "the file does not name its encoding and is not UTF-8: read as \(encoding)",
      remedy: "save the file as UTF-8")
  }

  static func zeroBytesDropped(_ path: String, count: Int) -> Diagnostic {
    Diagnostic(
      .warning, "intake.zero-bytes", at: SourcePlace(path: path),
      summary: "\(count) zero bytes were dropped", remedy: "check where the file comes from")
  }

  static func truncatedGzip(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "intake.gzip-damaged", at: SourcePlace(path: path),
      summary: "the packed file is damaged or cut short: what could be unpacked was read",
      remedy: "fetch it again")
  }

  static func badJSON(_ path: String, line: Int?) -> Diagnostic {
    Diagnostic(
      .error, "intake.bad-json", at: SourcePlace(path: path, line: line),
      summary: "this is no JSON object, so it is left out",
      remedy: "write one object a line: {\"id\", \"title\", \"text\" or \"html\", \"published\"}")
  }

  static func noTextField(_ path: String, line: Int?) -> Diagnostic {
    Diagnostic(
      .error, "intake.no-text-field", at: SourcePlace(path: path, line: line),
      summary: "the object has neither \"text\" nor \"html\", so it is left out",
      remedy: "add one of the two")
  }

  static func badDate(_ path: String, _ text: String) -> Diagnostic {
    Diagnostic(
      .warning, "intake.bad-date", at: SourcePlace(path: path),
      summary: "the given publication date '\(text.prefix(60))' cannot be read and is not used",
      remedy: "write it as YYYY-MM-DD")
  }

  static func tooManyArticles(_ path: String, limit: Int) -> Diagnostic {
    Diagnostic(
      .warning, "intake.too-many", at: SourcePlace(path: path),
      summary: "the file holds more than \(limit) articles: the rest is left out",
      remedy: "split it")
  }

  static func pageCut(_ path: String, limit: Int) -> Diagnostic {
    Diagnostic(
      .warning, "intake.page-cut", at: SourcePlace(path: path),
      summary: "the page holds more than \(limit / 1000) kB of markup: the rest was not read",
      remedy: "save the article alone")
  }

  static func badFeed(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "intake.bad-feed", at: SourcePlace(path: path),
      summary: "this is no RSS or Atom feed, or too faulty to be read, so it is left out",
      remedy: "open the address in a browser and look for the feed's own address")
  }

  static func mendedFeed(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "intake.feed-mended", at: SourcePlace(path: path),
      summary: "the feed's XML is faulty: what could be mended was read",
      remedy: "tell its publisher; an item may be cut short")
  }

  static func emptyFeed(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "intake.feed-empty", at: SourcePlace(path: path),
      summary: "the feed has no items", remedy: "check its address")
  }

  static func itemsWithoutText(_ path: String, count: Int) -> Diagnostic {
    Diagnostic(
      .warning, "intake.feed-items-without-text", at: SourcePlace(path: path),
      summary: "\(count) items have neither title nor content and are left out",
      remedy: "tell its publisher")
  }
}
