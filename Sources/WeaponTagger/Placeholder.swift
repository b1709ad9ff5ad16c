enum WeaponTaggerFloor {}
