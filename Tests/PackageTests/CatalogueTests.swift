import Foundation
import Testing

/// The DocC catalogue and the reference data's README leave nothing out.
@Suite struct CatalogueTests {
  @Test func everyHouseRuleStandsInTheCatalogue() throws {
    let rules = try ProjectText.sources(below: "Sources/RuleChecker/Rules")
    let listed = try ProjectText.text("\(ProjectText.catalogue)/HouseRules.md")
    let numbers = try ProjectText.matches(#"let number = "(R[0-9]+)""#, in: rules)
    #expect(numbers.count >= 74)
    for number in numbers { #expect(listed.contains("| \(number) |"), "\(number)") }
    for number in try ProjectText.matches(#"\| (R[0-9]+) \|"#, in: [listed]) {
      #expect(numbers.contains(number), "\(number) is listed and is no rule")
    }
  }

  @Test func everyDiagnosticStandsInTheCatalogue() throws {
    let modules =
      "settings|pipeline|analysis|intake|reference|template|check|publish|site|archive|doctor"
    let names = try ProjectText.matches(
      #""((?:"# + modules + #")\.[a-z]+(?:-[a-z]+)*)""#,
      in: try ProjectText.sources(below: "Sources"))
    let listed = try ProjectText.text("\(ProjectText.catalogue)/Diagnostics.md")
    #expect(names.count >= 40)
    for name in names { #expect(listed.contains("`\(name)`"), "the diagnostic '\(name)'") }
  }

  @Test func everyTemplateAndJudgementRuleStandsInTheCatalogue() throws {
    let templates = try ProjectText.text("\(ProjectText.catalogue)/WritingTemplates.md")
    for folder in ["Templates/Briefing", "Templates/Site"] {
      let place = ProjectText.root.appending(path: folder)
      let paths = FileManager.default.enumerator(atPath: place.path)?.compactMap { $0 as? String }
      for path in paths ?? [] where path.contains(".") {
        let name = path.hasSuffix(".mustache") ? String(path.dropLast(9)) : path
        #expect(templates.contains("`\(name)`"), "the template '\(name)'")
      }
    }
    let table = try ProjectText.text("Sources/ThreatAssessment/Data/judgement-rules.tsv")
    let rules = try ProjectText.text("\(ProjectText.catalogue)/WritingRules.md")
    for line in table.split(separator: "\n") where !line.hasPrefix("#") && !line.hasPrefix("rule\t")
    {
      let name = String(line.prefix { $0 != "\t" })
      #expect(rules.contains("`\(name)`"), "the judgement rule '\(name)'")
    }
  }

  @Test func everyTableOfTheReferenceDataStandsInItsReadme() throws {
    let folder = "Sources/ReferenceData/Data"
    let readme = try ProjectText.text("\(folder)/README.md")
    let files = try FileManager.default.contentsOfDirectory(
      atPath: ProjectText.root.appending(path: folder).path)
    for file in files where file.hasSuffix(".tsv") { #expect(readme.contains(file), "\(file)") }
  }

  @Test func everyArticleOfTheCatalogueIsLinkedFromItsFirstPage() throws {
    let front = try ProjectText.text("\(ProjectText.catalogue)/BriefingPipeline.md")
    let files = try FileManager.default.contentsOfDirectory(
      atPath: ProjectText.root.appending(path: ProjectText.catalogue).path)
    for file in files where file.hasSuffix(".md") && file != "BriefingPipeline.md" {
      #expect(front.contains("<doc:\(file.dropLast(3))>"), "\(file)")
    }
  }

  @Test(arguments: ["ThreatAssessment", "RuleChecker", "Intake"])
  func everyTableOfRulesStandsInTheCatalogue(_ module: String) throws {
    let rules = try ProjectText.text("\(ProjectText.catalogue)/WritingRules.md")
    let folder = ProjectText.root.appending(path: "Sources/\(module)/Data")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(files.contains { $0.hasSuffix(".tsv") })
    for file in files where file.hasSuffix(".tsv") {
      #expect(rules.contains("\(file)`"), "\(file)")
    }
  }
}
