import Testing
@testable import TermScanner
@Test func placeholder() {}
