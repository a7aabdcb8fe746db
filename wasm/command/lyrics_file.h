#pragma once

#include <expected>
#include <string>

#include "base/lyrics.h"
#include "command/source_files.h"
#include "programme/programme.h"

namespace unreel {

/// Writes the words that are heard in a part beside its MP3, under the same name with ".lrc"; nothing where it has none.
/// Fails as `TargetFile` does, with a sentence for the user.
std::expected<void, std::string> write_lyrics_file(const std::string& mp3, const Lyrics& lyrics, const ProgrammePart& part,
                                                   const SourceFiles& sources, bool overwrite);

}  // namespace unreel
