// What can go wrong, as a value. Every function that can fail for a reason outside the program returns `Result<T>`;
// a mistake of the program itself is an `assert`.
#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <utility>

namespace unreel {

enum class ErrorCode {
    empty_file,          // the file has no bytes
    not_media,           // no demuxer knows the content
    no_audio,            // media without an audio track
    unsupported_codec,   // no decoder; `subject` names the codec
    encrypted,           // DRM
    truncated,           // the file ends before any audio
    damaged,             // there is audio, and none of it can be decoded
    nothing_to_convert,  // nothing is left between start and end
    no_such_track,       // the chosen track does not exist
    invalid_option,      // `subject` names the option
    cannot_copy,         // copying the frames was asked for; `subject` names the reason (`CopyRefusal`)
    bad_marks,           // a text has no marks or words; `subject` is the number of the line that is wrong, or see `read_marks`
    read_failed,         // the file changed or vanished while it was read
    write_failed,        // the result could not be written
    out_of_memory,
    engine_crashed,      // something that should not happen
};

/// The code's name as it crosses to TypeScript (`ErrorCode` of web/src/shared/errors.ts).
constexpr std::string_view name_of(ErrorCode code) {
    switch (code) {
        case ErrorCode::empty_file: return "empty_file";
        case ErrorCode::not_media: return "not_media";
        case ErrorCode::no_audio: return "no_audio";
        case ErrorCode::unsupported_codec: return "unsupported_codec";
        case ErrorCode::encrypted: return "encrypted";
        case ErrorCode::truncated: return "truncated";
        case ErrorCode::damaged: return "damaged";
        case ErrorCode::nothing_to_convert: return "nothing_to_convert";
        case ErrorCode::no_such_track: return "no_such_track";
        case ErrorCode::invalid_option: return "invalid_option";
        case ErrorCode::cannot_copy: return "cannot_copy";
        case ErrorCode::bad_marks: return "bad_marks";
        case ErrorCode::read_failed: return "read_failed";
        case ErrorCode::write_failed: return "write_failed";
        case ErrorCode::out_of_memory: return "out_of_memory";
        case ErrorCode::engine_crashed: return "engine_crashed";
    }
    return "engine_crashed";
}

struct Error {
    ErrorCode code;
    /// For a bug report; the sentence for the user is made from `code` and `subject`.
    std::string detail;
    /// What the error is about where the code alone does not say it: a codec, an option.
    std::string subject = {};
};

template <class T>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> fail(ErrorCode code, std::string detail, std::string subject = {}) {
    return std::unexpected(Error{code, std::move(detail), std::move(subject)});
}

}  // namespace unreel
