#include "word_mask.h"
