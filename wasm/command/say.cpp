#include "command/say.h"

#include <cstdio>

#include "command/sentences.h"

namespace unreel {

void say(const std::string& sentence) { std::fprintf(stderr, "unreel: %s\n", sentence.c_str()); }

void say(const std::string& path, const Error& error) { say(path + ": " + sentence_for(error)); }

}  // namespace unreel
