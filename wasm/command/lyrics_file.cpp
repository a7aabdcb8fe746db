#include "command/lyrics_file.h"

#include <filesystem>
#include <span>

#include "command/target_file.h"
#include "marks/write_lrc.h"

namespace unreel {

std::expected<void, std::string> write_lyrics_file(const std::string& mp3, const Lyrics& lyrics, std::string_view title, const SourceFiles& sources,
                                                   bool overwrite) {
    if (lyrics.lines.empty()) return {};
    const std::filesystem::path path(mp3);
    const std::string text = write_lrc(lyrics, title.empty() ? path.stem().string() : std::string(title));
    return write_text_file(std::filesystem::path(path).replace_extension(".lrc").string(), text, sources, overwrite);
}

std::expected<void, std::string> write_text_file(const std::string& path, std::string_view text, const SourceFiles& sources, bool overwrite) {
    auto file = TargetFile::open(path, sources, overwrite);
    if (!file) return std::unexpected(file.error());
    if (!(*file)->sink().write_at(0, std::as_bytes(std::span(text)))) return std::unexpected(path + ": it cannot be written");
    return (*file)->commit();
}

}  // namespace unreel
