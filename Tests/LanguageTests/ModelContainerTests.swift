internal import Testing

@testable import Language

@Suite struct ModelContainerTests {
  @Test func sectionsComeBackAsTheyWereWritten() throws {
    var first = ModelWriter()
    first.write(-3)
    first.write([Int16](arrayLiteral: 1, -2, 300))
    var second = ModelWriter()
    second.write([UInt64](arrayLiteral: .max))
    var writer = ModelContainerWriter()
    writer.set("second", to: second)
    writer.set("first", to: first)
    let container = try ModelContainer(bytes: writer.bytes())
    #expect(container.names == ["first", "second"])
    var reader = try container.section("first")
    #expect(try reader.integer() == -3)
    let numbers = try reader.array(of: Int16.self)
    #expect((0..<numbers.count).map { numbers[$0] } == [1, -2, 300])
    var other = try container.section("second")
    #expect(try other.array(of: UInt64.self)[0] == .max)
  }

  @Test func sectionsOfSeveralFilesAreRead() throws {
    var first = ModelContainerWriter()
    var old = ModelWriter()
    old.write(1)
    first.set("shared", to: old)
    first.set("first", to: old)
    var second = ModelContainerWriter()
    var new = ModelWriter()
    new.write(2)
    second.set("shared", to: new)
    let container = try ModelContainer(files: [first.bytes(), second.bytes()])
    #expect(container.names == ["first", "shared"])
    var reader = try container.section("shared")
    #expect(try reader.integer() == 2)
  }

  @Test func theModelsThatTheProgramCarriesAreSound() throws {
    // A copy is checked to its end at reading, which the program's own models are not.
    let files = ModelStorage.shipped.map { storage in
      storage.elements(of: UInt8.self, at: 0, count: storage.count).map { Array($0) } ?? []
    }
    let container = try ModelContainer(files: files)
    _ = try SyntaxNetwork(container)
    _ = try SentenceModel(container)
    _ = try NameTagger(container)
  }

  @Test func missingSectionIsNamed() throws {
    let container = try ModelContainer(bytes: ModelContainerWriter().bytes())
    #expect(throws: LanguageModelError.missingSection("names")) {
      _ = try container.section("names")
    }
  }

  @Test func everyTruncationIsRefusedOrReadsLess() throws {
    var section = ModelWriter()
    section.write([Int32](repeating: 5, count: 40))
    var writer = ModelContainerWriter()
    writer.set("numbers", to: section)
    let bytes = writer.bytes()
    for count in 0..<(bytes.count - 63) {
      #expect(throws: LanguageModelError.self) {
        var reader = try ModelContainer(bytes: Array(bytes.prefix(count))).section("numbers")
        _ = try reader.array(of: Int32.self)
      }
    }
  }

  @Test func linearModelAddsTheWeightsOfItsFeatures() throws {
    var packer = LinearModelPacker(classCount: 3)
    packer.add(FeatureHash.key(1, 10), weights: [5, 0, -7])
    packer.add(FeatureHash.key(1, 11), weights: [0, 100, 0])
    var section = ModelWriter()
    packer.write(to: &section)
    var writer = ModelContainerWriter()
    writer.set("linear", to: section)
    var reader = try ModelContainer(bytes: writer.bytes()).section("linear")
    let model = try LinearModel(&reader)
    var scores: [Int32] = [1, 1, 1]
    for value: UInt64 in [10, 11, 12] { model.add(FeatureHash.key(1, value), to: &scores) }
    #expect(scores == [6, 101, -6])
    #expect(LinearModel.best(scores) == 1)
  }
}
