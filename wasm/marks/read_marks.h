#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "base/error.h"
#include "marks/mark_list.h"

namespace unreel {

/// Larger texts are refused.
inline constexpr size_t largest_marks_text = 4 << 20;

/// Marks of a text in any format of `MarkFormat` and in any encoding; its content decides which it is.
///
/// `media_name` is the name of the file that the marks are for: where a cue sheet has tracks of several files, those of the one with this
/// name are taken, whatever its extension.
///
/// Fails with `bad_marks`: the detail is a sentence, the subject the number of the line that is wrong ("12"), or the files of a cue sheet
/// of which none has the name ("a.wav, b.wav"), or empty where the text has no marks at all, too many, or is too large.
Result<MarkList> read_marks(std::span<const std::byte> bytes, std::string_view media_name = {});

}  // namespace unreel
