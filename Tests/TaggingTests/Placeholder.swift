import Testing
@testable import Tagging
@Test func placeholder() {}
