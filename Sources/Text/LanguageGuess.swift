package func guessLanguage(_ text: Span<UInt8>) -> String { "en" }
