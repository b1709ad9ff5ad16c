enum TextFloor {}
