enum YAMLFloor {}
