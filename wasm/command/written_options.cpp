#include "command/option.h"

#include "command/files.h"
#include "command/tag_edits.h"
#include "command/values.h"
#include "recipe/rules.h"
#include "tags/cover.h"
#include "tags/limits.h"

namespace unreel {

namespace {

Applied set_keeps(bool& keeps, std::string_view word) {
    if (word != "keep" && word != "none") return no_value();
    keeps = word == "keep";
    return {};
}

Applied set_tag(Arguments& arguments, std::string_view word) {
    const size_t equals = word.find('=');
    if (equals == word.npos || equals == 0) return no_value();
    put_tag(arguments.recipe.written.set, {std::string(word.substr(0, equals)), std::string(word.substr(equals + 1))});
    return {};
}

Applied set_cover(Arguments& arguments, std::string_view word) {
    arguments.cover.reset();
    if (set_keeps(arguments.recipe.written.keeps_cover, word)) return {};
    const std::string begin = "--cover " + std::string(word) + ": ";
    const auto bytes = read_small_file(std::string(word), largest_cover);
    if (!bytes) return std::unexpected(begin + bytes.error());
    auto cover = cover_from(*bytes);
    if (!cover) return std::unexpected(begin + cover.error().detail);
    arguments.cover = std::move(*cover);
    return {};
}

Applied set_lyrics(Arguments& arguments, std::string_view word) {
    const bool is_choice = LyricsFrom().allows(word);
    arguments.recipe.written.lyrics = is_choice ? word : Written().lyrics;
    if (is_choice) arguments.lyrics_files.clear();
    else if (word.starts_with("track:") || word.empty()) return no_value();
    else arguments.lyrics_files.emplace_back(word);
    return {};
}

}  // namespace

const OptionGroup& written_options() {
    static const OptionGroup group{
        "Written in it",
        {
            {"--tag", "NAME=VALUE", "again for each", "NAME=VALUE, as in artist=Nina", set_tag},
            {"--tags", "keep|none", "", "keep or none",
             [](Arguments& arguments, std::string_view word) { return set_keeps(arguments.recipe.written.keeps_tags, word); }},
            {"--tags-from-name", "PATTERN", "“{track} - {title}”", "a pattern",
             [](Arguments& arguments, std::string_view word) -> Applied {
                 arguments.tag_pattern = word;
                 return word.empty() ? no_value() : Applied();
             }},
            {"--cover", "FILE|keep|none", "", "a picture's file, keep or none", set_cover},
            {"--cover-pixels", "N", "", "16 to 10000",
             [](Arguments& arguments, std::string_view word) -> Applied {
                 arguments.recipe.written.cover_pixels = number_in<int>(word);
                 return arguments.recipe.written.cover_pixels ? Applied() : no_value();
             }},
            {"--lyrics", "FILE|track|none", "", "a file of words with their times (SRT, WebVTT or LRC), track, track:eng, keep or none", set_lyrics},
            {"--write-lrc", "", "", "",
             [](Arguments& arguments, std::string_view) -> Applied {
                 arguments.writes_lyrics_file = true;
                 return {};
             }},
            {"--chapters", "keep|none", "", "keep or none",
             [](Arguments& arguments, std::string_view word) { return set_keeps(arguments.recipe.written.keeps_chapters, word); }},
            {"--name", "PATTERN", "“{artist} - {title}”", "a pattern",
             [](Arguments& arguments, std::string_view word) -> Applied {
                 arguments.recipe.output.name = word;
                 arguments.naming_option = "--name";
                 return {};
             }},
            {"--plain-names", "", "ASCII", "",
             [](Arguments& arguments, std::string_view) -> Applied {
                 arguments.recipe.output.plain_names = true;
                 arguments.naming_option = "--plain-names";
                 return {};
             }},
        },
    };
    return group;
}

}  // namespace unreel
