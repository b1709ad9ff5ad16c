enum LexiconFloor {}
