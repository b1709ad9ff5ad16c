import Testing
@testable import Lexicon
@Test func placeholder() {}
