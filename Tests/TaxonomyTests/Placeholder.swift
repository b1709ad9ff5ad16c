import Testing
@testable import Taxonomy
@Test func placeholder() {}
