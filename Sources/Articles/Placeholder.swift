enum ArticlesFloor {}
