enum TermScannerFloor {}
