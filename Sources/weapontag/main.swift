print("weapontag")
