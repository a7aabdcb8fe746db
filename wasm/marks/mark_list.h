// What a text says about places in a sound.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/mark.h"

namespace unreel {

/// The kinds of text that marks are read from. Written are the first five.
///   list        lines with a time and a title, as people post below videos
///   cue         a cue sheet of a CD
///   audacity    a label track: start, end, label, between tabs
///   csv         a table, with commas, semicolons or tabs between its fields
///   json        Podcasting 2.0 chapters
///   chapters    OGM's CHAPTER01=…, CHAPTER01NAME=…
///   ffmetadata  FFmpeg's, with its [CHAPTER]s
///   srt, vtt, lrc  subtitles and lyrics: a mark for each line
enum class MarkFormat { list, cue, audacity, csv, json, chapters, ffmetadata, srt, vtt, lrc };
inline constexpr std::array<std::string_view, 10> mark_format_names{"list", "cue",        "audacity", "csv", "json",
                                                                    "chapters", "ffmetadata", "srt",      "vtt", "lrc"};

struct MarkList {
    MarkFormat format = MarkFormat::list;
    std::vector<Mark> marks;  // ascending, each time once; titles of `longest_mark_title` bytes at most
    std::string title = {};   // of the whole, where the text says it
    int merged = 0;           // marks at the same millisecond as another

    bool operator==(const MarkList&) const = default;
};

/// In bytes; longer ones are cut.
inline constexpr size_t longest_mark_title = 1000;

}  // namespace unreel
