enum DiagnosticsFloor {}
