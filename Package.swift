// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target is held to the same rules: Swift 6, every unsafe construct marked, nothing public by accident,
/// and no warning survives a debug build.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error, .when(configuration: .debug)),
]

func floor(_ name: String, knows: [Target.Dependency], also settings: [SwiftSetting] = []) -> Target {
  .target(name: name, dependencies: knows, swiftSettings: strict + settings)
}

func tests(of name: String, with others: [Target.Dependency] = [], resources: [Resource] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name), "TestSupport"] + others, exclude: exclude, resources: resources,
    swiftSettings: strict)
}

let package = Package(
  name: "weapontag",
  products: [
    .library(name: "WeaponTagger", targets: ["WeaponTagger"]),
    .executable(name: "weapontag", targets: ["weapontag"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
  ],
  targets: [
    // Floor 0: C headers, no logic.
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CLibCrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl"])]),
    .target(name: "CByteMask"),
    .target(name: "CWordMask"),
    // Floor 1
    floor("Diagnostics", knows: []),
    floor("Text", knows: ["CByteMask"]),
    floor("TextFormats", knows: []),
    floor("Digest", knows: ["CLibCrypto"], also: [.enableExperimentalFeature("SafeInteropWrappers")]),
    // Floor 2
    floor("YAML", knows: ["CLibYAML", "Diagnostics"]),
    floor("TermScanner", knows: ["Text", "CWordMask"]),
    // Floor 3
    floor("Taxonomy", knows: ["YAML", "Text", "Diagnostics"]),
    // Floor 4
    floor("Lexicon", knows: ["Taxonomy", "TermScanner", "Text", "Diagnostics"]),
    // Floor 5
    floor("Tagging", knows: ["Lexicon", "Taxonomy", "TermScanner", "Text"]),
    // Floor 6
    floor("Articles", knows: ["Tagging", "Text"]),
    floor("Reports", knows: ["Tagging", "Taxonomy", "Text", "TextFormats", "Digest"]),
    floor("CatalogEditing", knows: ["Tagging", "Lexicon", "Taxonomy", "TermScanner", "YAML", "Text", "TextFormats", "Diagnostics"]),
    floor("Evaluation", knows: ["Taxonomy", "Diagnostics", "TextFormats", "Digest"]),
    floor("Review", knows: ["Tagging", "Taxonomy", "Text", "Diagnostics", "Digest", .product(name: "GRDB", package: "GRDB.swift")]),
    // Floor 7
    floor("WeaponTagger", knows: ["Articles", "Tagging", "Lexicon", "Taxonomy", "Diagnostics", "Text"]),
    // Floor 8
    .executableTarget(
      name: "weapontag",
      dependencies: [
        "WeaponTagger", "Reports", "CatalogEditing", "Review", "Evaluation", "Articles", "Tagging", "Lexicon", "Taxonomy", "YAML",
        "Diagnostics",
        "Text", "TextFormats",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ],
      swiftSettings: strict),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests(of: "Diagnostics"),
    tests(of: "Digest"),
    tests(of: "TextFormats"),
    tests(of: "Text"),
    tests(of: "YAML", with: ["Diagnostics"], exclude: ["Golden"]),
    tests(of: "TermScanner", with: ["Text"]),
    tests(of: "Taxonomy", with: ["Diagnostics", "YAML"], exclude: ["Golden"]),
    tests(of: "Lexicon", with: ["Taxonomy", "TermScanner", "Diagnostics"]),
    tests(of: "Tagging", with: ["Lexicon", "Taxonomy"]),
    tests(of: "Articles", with: ["Tagging", "Text"]),
    tests(of: "Reports", with: ["Tagging", "Taxonomy", "Text"], exclude: ["Golden"]),
    tests(of: "Review", with: ["Tagging", "Taxonomy", .product(name: "GRDB", package: "GRDB.swift")]),
    tests(of: "CatalogEditing", with: ["Tagging", "Lexicon", "Taxonomy", "YAML", "Diagnostics"]),
    tests(of: "Evaluation", with: ["Diagnostics", "TextFormats"], exclude: ["Golden"]),
    tests(of: "WeaponTagger"),
    tests(
      of: "weapontag",
      with: [
        "Review", "Reports", "Tagging", "Taxonomy", .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ], exclude: ["Golden"]),
  ]
)
