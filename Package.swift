// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")

/// Debug builds, which the tests use, optimise the language core too: its networks are a hundred
/// times slower otherwise, and tests of 50,000 words would take minutes.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// Whether the language core is built for libFuzzer, as `.dev/fuzz` asks.
let isFuzzed = Context.environment["THREATBRIEF_FUZZ"] != nil
let fuzzed: [SwiftSetting] = isFuzzed ? [.unsafeFlags(["-sanitize=fuzzer"])] : []

/// A module of the program. `embeds` says whether the build plugin turns data files into code for it.
func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], embeds: Bool = false,
  exclude: [String] = [], isOptimised: Bool = false, isFuzzable: Bool = false
) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: exclude,
    swiftSettings: settings + (isOptimised ? optimised : []) + (isFuzzable ? fuzzed : []),
    plugins: embeds ? [.plugin(name: "EmbedResources")] : [])
}

/// A test target, one for each module.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude,
    swiftSettings: settings)
}

let package = Package(
  name: "threatbrief",
  products: [
    .executable(name: "threatbrief", targets: ["threatbrief"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // System libraries and embedded data. Each is imported by one module only.
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"])]),
    .systemLibrary(
      name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CModels", exclude: ["Models"]),
    // Loops for vectors that not every machine has; optimised like the language core.
    .target(
      name: "CKernels", cSettings: [.unsafeFlags(["-O2"], .when(configuration: .debug))]),
    .plugin(
      name: "EmbedResources", capability: .buildTool(), dependencies: ["embed-resources"],
      path: "Sources/EmbedResources"),
    .executableTarget(name: "embed-resources", swiftSettings: settings),

    // Values only: every other module may depend on these two, and they on nothing of ours.
    module("BriefingModel", [crypto]),
    module("ReferenceData", ["BriefingModel"], embeds: true, isFuzzable: true),

    // The stages. A stage imports the two above, its own library, and no other stage.
    module("Intake", ["BriefingModel", "CGumbo", "CLibxml2", "CZlib", crypto], embeds: true),
    module(
      "Language", ["BriefingModel", "ReferenceData", "CModels", "CKernels"], embeds: true,
      isOptimised: true,
      isFuzzable: true),
    module("AnalysisCore", ["BriefingModel", "ReferenceData", "Language", crypto]),
    module(
      "ThreatAssessment", ["BriefingModel", "ReferenceData", crypto], embeds: true),
    module(
      "ArticleArchive",
      [
        "BriefingModel", "CZlib", crypto,
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]
    ),
    module(
      "BriefingTemplates",
      ["BriefingModel", .product(name: "Mustache", package: "swift-mustache")], embeds: true),
    module("MarkdownTree", ["BriefingModel", "CCmark"]),
    module("RuleChecker", ["BriefingModel", "MarkdownTree", crypto], embeds: true),
    module("SitePublisher", ["BriefingModel", "MarkdownTree", crypto], embeds: true),
    module("Exports", ["BriefingModel", crypto]),
    module("TerminalSummary", ["BriefingModel", "MarkdownTree"]),

    // The one place that knows the order of the steps, and the command line over it.
    module(
      "BriefingPipeline",
      [
        "BriefingModel", "ReferenceData", "Intake", "Language", "AnalysisCore", "ThreatAssessment",
        "ArticleArchive", "BriefingTemplates", "MarkdownTree", "RuleChecker", "SitePublisher",
        "Exports", "TerminalSummary", crypto,
        .product(name: "Yams", package: "Yams"),
      ], embeds: true),
    module(
      "ThreatbriefCommand",
      [
        "BriefingModel", "BriefingPipeline", "CMalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "threatbrief", dependencies: ["ThreatbriefCommand"], swiftSettings: settings),
    .executableTarget(
      name: "train-language",
      dependencies: [
        "BriefingModel", "ReferenceData", "Language", "AnalysisCore",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),

    // Tests.
    .target(
      name: "TestSupport", dependencies: ["BriefingModel"], path: "Tests/TestSupport",
      swiftSettings: settings),
    tests(
      "AnalysisCoreTests", ["AnalysisCore", "BriefingModel", "Language", "ReferenceData"],
      exclude: ["Cases"]),
    tests("BriefingModelTests", ["BriefingModel"]),
    tests("BriefingPipelineTests", ["BriefingPipeline", "ArticleArchive", "Intake"]),
    tests("MarkdownTreeTests", ["MarkdownTree"], exclude: ["regression.txt"]),
    tests(
      "ArticleArchiveTests", ["ArticleArchive", .product(name: "GRDB", package: "GRDB.swift")]),
    tests("RuleCheckerTests", ["RuleChecker", "BriefingModel", "MarkdownTree"]),
    tests("LanguageTests", ["Language"]),
    tests("LanguageTextTests", ["Language"]),
    tests("IntakeTests", ["Intake"]),
    tests("ExportsTests", ["BriefingModel", "Exports"]),
    tests("ThreatAssessmentTests", ["ThreatAssessment", "BriefingModel", "ReferenceData"]),
    tests(
      "BriefingTemplatesTests",
      ["BriefingTemplates", "BriefingModel", "MarkdownTree", "ThreatAssessment", "RuleChecker"]),
    tests(
      "ThreatbriefCommandTests",
      [
        "ThreatbriefCommand", "BriefingPipeline",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(
      name: "EndToEndTests", dependencies: ["threatbrief", "TestSupport"], swiftSettings: settings),
    tests("PackageTests", []),
    tests("ReferenceDataTests", ["ReferenceData", "BriefingModel"]),
    tests(
      "TerminalSummaryTests", ["BriefingModel", "MarkdownTree", "TerminalSummary"],
      exclude: ["Golden"]),
    tests("SitePublisherTests", ["BriefingModel", "MarkdownTree", "SitePublisher"]),
  ]
)

if isFuzzed {
  package.targets.append(
    .executableTarget(
      name: "fuzz-language", dependencies: ["Language"], swiftSettings: settings,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]))
}
