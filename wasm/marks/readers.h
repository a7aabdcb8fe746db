// A reader for each kind of text. They take the text for what it is; `read_marks` looks which it is, and puts the marks in order.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"
#include "base/lyrics.h"
#include "marks/mark_list.h"
#include "marks/text_lines.h"

namespace unreel {

/// Marks as they are found, bounded.
class MarkCollector {
public:
    /// `line` from 0. Fails with `bad_marks` where there are `most_marks` already.
    Result<void> add(size_t line, double seconds, std::string_view title);
    size_t size() const { return list_.marks.size(); }
    void set_title(std::string_view title) { list_.title = title; }
    /// In order, each time once. Fails with `bad_marks` where there are none.
    Result<MarkList> take(MarkFormat format);

private:
    MarkList list_;
};

bool is_cue(const TextLines& lines);
Result<MarkList> read_cue(const TextLines& lines, std::string_view media_name);

bool is_audacity(const TextLines& lines);
Result<MarkList> read_audacity(const TextLines& lines);

bool is_csv(const TextLines& lines);
Result<MarkList> read_csv(const TextLines& lines);

bool is_json(const TextLines& lines);
Result<MarkList> read_json_chapters(const TextLines& lines);

bool is_chapters_text(const TextLines& lines);
Result<MarkList> read_chapters_text(const TextLines& lines);

bool is_ffmetadata(const TextLines& lines);
Result<MarkList> read_ffmetadata(const TextLines& lines);

/// What is none of the others.
Result<MarkList> read_list(const TextLines& lines);

bool is_vtt(const TextLines& lines);
bool is_srt(const TextLines& lines);
/// Of SRT and WebVTT.
Result<Lyrics> read_subtitles(const TextLines& lines);

bool is_lrc(const TextLines& lines);
Result<Lyrics> read_lrc(const TextLines& lines);

}  // namespace unreel
