#include "command/lyrics_file.h"

#include <filesystem>
#include <span>

#include "command/target_file.h"
#include "marks/write_lrc.h"
#include "programme/part_times.h"

namespace unreel {

std::expected<void, std::string> write_lyrics_file(const std::string& mp3, const Lyrics& lyrics, const ProgrammePart& part,
                                                   const SourceFiles& sources, bool overwrite) {
    const Lyrics heard = lyrics_in(part, 0, lyrics);
    if (heard.lines.empty()) return {};
    const std::filesystem::path path(mp3);
    const std::string text = write_lrc(heard, part.title.empty() ? path.stem().string() : part.title);
    auto file = TargetFile::open(std::filesystem::path(path).replace_extension(".lrc").string(), sources, overwrite);
    if (!file) return std::unexpected(file.error());
    if (!(*file)->sink().write_at(0, std::as_bytes(std::span(text)))) return std::unexpected(mp3 + ": its words cannot be written beside it");
    return (*file)->commit();
}

}  // namespace unreel
