enum ReportsFloor {}
