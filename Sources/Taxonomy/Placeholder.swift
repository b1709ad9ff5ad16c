enum TaxonomyFloor {}
