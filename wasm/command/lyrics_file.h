#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "base/lyrics.h"
#include "command/source_files.h"

namespace unreel {

/// Writes the words that are heard in an MP3 beside it, under the same name with ".lrc"; nothing where there are none. `title`: empty where it
/// is the MP3's name. Fails as `TargetFile` does, with a sentence for the user.
std::expected<void, std::string> write_lyrics_file(const std::string& mp3, const Lyrics& lyrics, std::string_view title, const SourceFiles& sources,
                                                   bool overwrite);

/// Writes a text as a file. Fails as `TargetFile` does.
std::expected<void, std::string> write_text_file(const std::string& path, std::string_view text, const SourceFiles& sources, bool overwrite);

}  // namespace unreel
