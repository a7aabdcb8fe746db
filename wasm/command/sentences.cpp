#include "command/sentences.h"

namespace unreel {

namespace {

/// What `choose_encoder_settings` calls a wish.
std::string option_of(const std::string& subject) {
    if (subject == "VBR quality") return "--vbr";
    if (subject == "sample rate") return "--rate";
    if (subject == "low-pass") return "--lowpass";
    return "--" + subject;
}

/// A recipe's field, whose `detail` is a sentence for people.
bool is_of_recipe(const std::string& subject) { return subject.empty() || subject.contains('.') || subject == "track"; }

std::string sentence(const Error& error) {
    switch (error.code) {
        case ErrorCode::empty_file: return "the file is empty";
        case ErrorCode::not_media: return "this is not a video or audio file, or of a kind that unreel does not know";
        case ErrorCode::no_audio: return "this file has no sound in it";
        case ErrorCode::unsupported_codec: return "the sound is stored as " + error.subject + ", which unreel cannot read";
        case ErrorCode::encrypted: return "this file is protected against copying (DRM), so it cannot be converted";
        case ErrorCode::truncated: return "this file ends before its sound begins; try again when it is complete";
        case ErrorCode::damaged: return "the sound in this file is damaged, and nothing of it could be read";
        case ErrorCode::nothing_to_convert: return "there is no sound between --start and --end; choose other times";
        case ErrorCode::no_such_track: return "this file does not have the audio track of --track; see unreel --probe";
        case ErrorCode::invalid_option: return "the value of " + option_of(error.subject) + " is not possible; choose another one";
        case ErrorCode::cannot_copy: return "the frames of this file cannot be copied as they are; leave out --copy always";
        case ErrorCode::bad_marks: return "the times in this text cannot be read";
        case ErrorCode::read_failed: return "the file cannot be read";
        case ErrorCode::write_failed: return "the MP3 cannot be written";
        case ErrorCode::out_of_memory: return "there is not enough memory";
        case ErrorCode::engine_crashed: return "unreel made a mistake; please report it";
    }
    return "unreel made a mistake; please report it";
}

}  // namespace

std::string sentence_for(const Error& error) {
    if (error.code == ErrorCode::invalid_option && is_of_recipe(error.subject)) return error.detail;
    return sentence(error) + " (" + std::string(name_of(error.code)) + ": " + error.detail + ")";
}

}  // namespace unreel
