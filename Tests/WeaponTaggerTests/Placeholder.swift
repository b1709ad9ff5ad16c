import Testing

@testable import WeaponTagger

@Test func placeholder() {}
