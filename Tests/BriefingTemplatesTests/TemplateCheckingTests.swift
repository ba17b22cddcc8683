import BriefingModel
import Testing

@testable import BriefingTemplates

@Suite struct TemplateCheckingTests {
  @Test func theShippedTemplatesAreSound() throws {
    _ = try BriefingTemplates()
  }

  @Test(arguments: [
    ("title\n  {{titel}}\n", "gaps.mustache:2:3", "template.unknown-name"),
    ("{{#gaps.items}}\n{{sentense}}{{/gaps.items}}", "gaps.mustache:2:1", "template.unknown-name"),
    ("{{#gaps.items}}\nx", "gaps.mustache:1:1", "template.unclosed-section"),
    ("ab {{#title}}{{/date}}", "gaps.mustache:1:14", "template.wrong-close"),
    ("{{/title}}", "gaps.mustache:1:1", "template.nothing-open"),
    ("x\n\n{{{title}}}", "gaps.mustache:3:1", "template.raw-output"),
    ("{{& title}}", "gaps.mustache:1:1", "template.raw-output"),
    ("{{title", "gaps.mustache:1:1", "template.unclosed-tag"),
    ("{{> nowhere}}", "gaps.mustache:1:1", "template.unknown-partial"),
    ("{{> gaps}}", "gaps.mustache:1:1", "template.recursive-partial"),
    ("{{=<% %>=}}", "gaps.mustache:1:1", "template.unsupported-tag"),
    ("{{shout(title)}}", "gaps.mustache:1:1", "template.unknown-function"),
  ])
  func aFaultIsNamedWithItsPlace(source: String, place: String, identifier: String) {
    let faults = faults(of: source)
    #expect(faults.contains { $0.place?.description == place && $0.identifier == identifier })
  }

  @Test func anotherFileThatIncludesAFaultyOneReportsItOnce() {
    #expect(faults(of: "{{titel}}").count == 1)
  }

  @Test func aFileOfTheUserWinsOverTheShippedOne() throws {
    let templates = try BriefingTemplates(overrides: [
      TemplateFile(name: "edition", path: "edition.mustache", text: "{{title}} of {{dateline}}\n")
    ])
    let text = BriefingWriter(templates: templates).markdown(for: ExampleEdition.full)
    #expect(text == "X of 1 January 2000\n")
  }

  @Test func aNameOfAnOuterScopeIsFound() throws {
    _ = try BriefingTemplates(overrides: [
      TemplateFile(
        name: "gaps", path: "gaps.mustache",
        text: "{{#gaps.items}}{{title}}{{label}}{{/gaps.items}}")
    ])
  }

  private func faults(of source: String) -> [Diagnostic] {
    do throws(BriefingTemplates.Faults) {
      _ = try BriefingTemplates(overrides: [
        TemplateFile(name: "gaps", path: "gaps.mustache", text: source)
      ])
      return []
    } catch {
      return error.diagnostics
    }
  }
}
