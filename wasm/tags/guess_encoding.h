#pragma once

#include <string>
#include <string_view>

namespace unreel {

/// The encoding that `text` is most likely in, by the name the Encoding Standard has for it. `text` is all the text of one
/// file whose encoding is unknown, at least one byte of it not ASCII: the more there is, the surer the guess.
///
/// Each candidate's decoded text is judged by what people write: words in one script, capitals at their beginning, the
/// characters that are common in a language (the idea of Mozilla's chardetng, without its tables of pairs, which would be
/// larger than all else here). UTF-8 if it is that; windows-1252 where nothing else is likelier.
const char* guess_encoding(std::string_view text);

}  // namespace unreel
