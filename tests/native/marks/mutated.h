// Texts of all kinds, and damage.
#pragma once

#include <random>
#include <string>
#include <vector>

namespace unreel::test {

/// One at least in each format.
const std::vector<std::string>& mark_texts();

/// Bytes changed, left out, doubled; pieces of other texts and of syntax put in.
std::string mutated(std::string text, std::mt19937& random);

/// Reads it as marks and as words; what is read must be what the headers say of it.
void expect_sane(const std::string& text);

}  // namespace unreel::test
